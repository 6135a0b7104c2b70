import { type z } from "zod";
import { type SessionUser } from "../context.ts";
import { type ApplicationId } from "../contract/ids.ts";
import { type createHireRequestInput, type updateIntakeInput } from "../contract/hire-request.ts";
import { type createJobInput, type JobDto } from "../contract/job.ts";
import {
  type CreateOrganizationInput,
  type OrganizationDto,
  type Role,
} from "../contract/organization.ts";
import { type Caller } from "../root.ts";

/** What the factories need of the place that they make things in: a test's world, or a server's demo data. */
export type Stage = {
  /** Procedures as this person calls them; null is a visitor. */
  as(user: SessionUser | null): Caller;
  createUser(name: string): Promise<SessionUser>;
};

export type MadeOrganization = {
  owner: SessionUser;
  /** Selects it in the input of a procedure. */
  organization: string;
  details: OrganizationDto;
};

let count = 0;

/** An organization with its owner. */
export async function makeOrganization(
  stage: Stage,
  input: Partial<CreateOrganizationInput> & { owner?: SessionUser } = {},
): Promise<MadeOrganization> {
  count += 1;
  const { owner = await stage.createUser("Olive Owner"), ...rest } = input;
  const details = await stage.as(owner).organization.create({
    name: "Acme",
    slug: `acme-${count}`,
    retentionMonths: 12,
    ...rest,
  });
  return { owner, organization: details.slug, details };
}

/** Somebody who joins the organization in this role. */
export async function makeMember(
  stage: Stage,
  { owner, organization }: MadeOrganization,
  { role, name = `A ${role}` }: { role: Role; name?: string },
): Promise<SessionUser> {
  const user = await stage.createUser(name);
  const { url } = await stage
    .as(owner)
    .member.invitation.create({ organization, email: null, role });
  await stage.as(user).member.invitation.accept({ token: tokenOf(url) });
  return user;
}

/** A draft that lacks nothing: SQL and REST, two work samples of 55 minutes together. */
export function makeDraft(
  stage: Stage,
  { owner, organization }: MadeOrganization,
  input: Partial<z.input<typeof createJobInput>> = {},
): Promise<JobDto> {
  return stage.as(owner).job.create({
    organization,
    title: "Back-end developer",
    description: "You keep the **checkout** alive.",
    place: { type: "remote", countries: ["DE", "FR"] },
    pay: { min: 5_500_000, max: 7_000_000, currency: "EUR", period: "year" },
    skills: [
      { skillId: "sql", weight: 3 },
      { skillId: "rest", weight: 1 },
    ],
    samples: [{ sampleId: "report-with-ties" }, { sampleId: "webhook-twice" }],
    ...input,
  });
}

/** The same, open to applications. */
export async function makeJobPost(
  stage: Stage,
  made: MadeOrganization,
  input: Partial<z.input<typeof createJobInput>> = {},
): Promise<JobDto> {
  const { id } = await makeDraft(stage, made, input);
  return stage.as(made.owner).job.publish({ organization: made.organization, jobId: id });
}

/** Somebody who has applied with an account of their own. */
export async function makeApplication(
  stage: Stage,
  job: Pick<JobDto, "slug">,
  name = "Dana Developer",
): Promise<{ candidate: SessionUser; applicationId: ApplicationId }> {
  const candidate = await stage.createUser(name);
  const { applicationId } = await stage.as(candidate).application.own.create({ jobSlug: job.slug });
  return { candidate, applicationId };
}

/** What somebody asks for: a developer for SQL and REST, in a shop, from Belgium or France. */
export const wishedFor = {
  purpose:
    "Our shop forgets orders when two people buy the last book. We need somebody to mend it.",
  skills: ["sql", "rest"],
  level: "mid",
  sector: "commerce",
  place: { type: "remote", countries: ["BE", "FR"] },
  budget: { min: 5_000_000, max: 6_000_000, currency: "EUR", period: "year" },
  start: "within-a-month",
  name: "Nina Requester",
  company: "Corner Shop",
} satisfies Omit<z.input<typeof createHireRequestInput>, "email">;

/** An organization begins to take requests: every one, as a company, where nothing else is said. */
export async function takeRequests(
  stage: Stage,
  { owner, organization }: MadeOrganization,
  input: Partial<z.input<typeof updateIntakeInput>> = {},
): Promise<void> {
  await stage
    .as(owner)
    .hireRequest.intake.update({ organization, takes: true, kind: "company", ...input });
}

/** The secret at the end of a link. */
export function tokenOf(url: string): string {
  return url.slice(url.lastIndexOf("/") + 1);
}
