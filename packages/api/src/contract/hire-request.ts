import { z } from "zod";
import { type HireRequestDeliveryId, hireRequestDeliveryId, type JobId, jobId } from "./ids.ts";
import {
  type JobState,
  type Level,
  levels,
  type PayRange,
  payRange,
  type Place,
  place,
  type Sector,
  sectors,
} from "./job.ts";
import { pageInput } from "./page.ts";
import { emailAddress, line, prose, token } from "./text.ts";

/** What an organization is to whoever asks: it hires for itself and lends its people, or it places other people. */
export const intakeKinds = ["company", "agency"] as const;
export type IntakeKind = (typeof intakeKinds)[number];

/** Whom a requester wants to be answered by. */
export const wantedKinds = ["any", ...intakeKinds] as const;
export type WantedKind = (typeof wantedKinds)[number];

/** When the work should begin. */
export const hireRequestStarts = [
  "at-once",
  "within-a-month",
  "within-three-months",
  "later",
] as const;
export type HireRequestStart = (typeof hireRequestStarts)[number];

/** `unproved`: nobody has seen it yet, since the address is not shown to be its writer's. */
export const hireRequestStates = ["unproved", "open", "closed"] as const;
export type HireRequestState = (typeof hireRequestStates)[number];

/** How far one organization is with a request that it got. */
export const deliveryStates = ["new", "read", "answered", "declined"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Days that a request can be answered, and days that it is kept after that, or after it was closed. */
export const hireRequestDays = { open: 60, after: 30 } as const;

/** Requests that one address can prove in a day. */
export const hireRequestsADay = 5;

const skillIds = z
  .array(line(80))
  .max(12)
  .refine((skills) => new Set(skills).size === skills.length, {
    message: "A skill is named twice",
  });

/** The part of a request that decides whom it reaches. */
const wish = {
  skills: skillIds.default([]),
  sector: z.enum(sectors),
  place,
  wanted: z.enum(wantedKinds).default("any"),
};

/** As far as it has been said: what is null narrows nothing down. */
export const fitInput = z.object({
  ...wish,
  sector: wish.sector.nullable().default(null),
  place: place.nullable().default(null),
});
export type FitInput = z.infer<typeof fitInput>;

export const createHireRequestInput = z.object({
  ...wish,
  /** What the developer is needed for, in plain words. */
  purpose: prose(4000).min(40, "Say a little more: what is built, for whom, and what is missing."),
  level: z.enum(levels),
  budget: payRange.nullable().default(null),
  start: z.enum(hireRequestStarts),
  developers: z.int().min(1).max(50).default(1),
  name: line(120),
  email: emailAddress,
  /** For whom the requester asks; null for somebody on their own. */
  company: line(120).nullable().default(null),
  /** Also for organizations that fit and begin to take requests while it is open. */
  keep: z.boolean().default(false),
  /** A field that no person sees: whoever fills it in is a program. */
  website: z.string().max(300).default(""),
});
export type CreateHireRequestInput = z.infer<typeof createHireRequestInput>;

export const hireRequestTokenInput = z.object({ token });
export type HireRequestTokenInput = z.infer<typeof hireRequestTokenInput>;

export const confirmHireRequestInput = z.object({
  token,
  /** Changes what was chosen in the form; null leaves it. */
  keep: z.boolean().nullish(),
});
export type ConfirmHireRequestInput = z.infer<typeof confirmHireRequestInput>;

export const deliveryInput = z.object({ deliveryId: hireRequestDeliveryId });
export type DeliveryInput = z.infer<typeof deliveryInput>;

export const listDeliveriesInput = z.object({
  ...pageInput,
  state: z.enum(deliveryStates).nullish(),
});
export type ListDeliveriesInput = z.infer<typeof listDeliveriesInput>;

export const answerHireRequestInput = z.object({
  deliveryId: hireRequestDeliveryId,
  text: prose(5000).min(1),
});
export type AnswerHireRequestInput = z.infer<typeof answerHireRequestInput>;

export const requestOfJobInput = z.object({ jobId });
export type RequestOfJobInput = z.infer<typeof requestOfJobInput>;

/** What an organization takes; an empty list takes all there is. */
export const updateIntakeInput = z.object({
  takes: z.boolean(),
  kind: z.enum(intakeKinds),
  sectors: z.array(z.enum(sectors)).max(sectors.length).default([]),
  skills: z.array(line(80)).max(60).default([]),
  countries: z.array(place.options[0].shape.country).max(250).default([]),
});
export type UpdateIntakeInput = z.infer<typeof updateIntakeInput>;
export type IntakeDto = UpdateIntakeInput;

/** Who gets a request, said before it is sent: how many in all, and at most twenty names. */
export type FitDto = {
  count: number;
  organizations: { slug: string; name: string; kind: IntakeKind; demo: boolean }[];
};

/** The same whether or not the address is known here. */
export type CreatedHireRequestDto = { mailSentTo: string };

/** What was asked for, as both sides read it. */
export type HireRequestContent = {
  purpose: string;
  skills: { skillId: string; title: string }[];
  level: Level;
  sector: Sector;
  place: Place;
  budget: PayRange | null;
  start: HireRequestStart;
  developers: number;
  wanted: WantedKind;
  name: string;
  company: string | null;
};

/** A request as its writer sees it, by the link. */
export type OwnHireRequestDto = HireRequestContent & {
  state: HireRequestState | "expired";
  email: string;
  keep: boolean;
  /** Proved at; null before. */
  sentAt: string | null;
  /** Until when the link can send it, or it can be answered. */
  expiresAt: string;
  /** The day ("2027-05-22") from which it is erased. */
  keptUntil: string;
  /** Who would get it now; null once it is sent. */
  fit: FitDto | null;
  reached: { received: number; read: number; answered: number; declined: number };
  answers: { organization: string; at: string }[];
};

/** Why an organization got a request: what its settings and the request have in common. */
export type FitReasons = {
  /** Null where the organization takes every sector. */
  sector: Sector | null;
  skills: string[];
  countries: string[];
};

export type DeliveryListItemDto = Pick<
  HireRequestContent,
  "purpose" | "level" | "sector" | "place" | "budget" | "developers" | "name" | "company" | "skills"
> & {
  id: HireRequestDeliveryId;
  state: DeliveryState;
  receivedAt: string;
  /** It can't be answered any more. */
  over: boolean;
};

/** A request as a team meets it. */
export type DeliveryDto = HireRequestContent & {
  id: HireRequestDeliveryId;
  state: DeliveryState;
  over: "closed" | "expired" | null;
  receivedAt: string;
  answerableUntil: string;
  keptUntil: string;
  because: Omit<FitReasons, "skills"> & { skills: { skillId: string; title: string }[] };
  /** Null until the organization has answered. */
  email: string | null;
  answer: { text: string; by: string; at: string } | null;
  job: { id: JobId; title: string; state: JobState } | null;
};

/** The draft that was made of a request. */
export type MadeJobDto = { jobId: JobId };
