import { randomBytes } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { type Database, type Transaction } from "./db/client.ts";
import { type Events } from "./db/events.ts";
import { type SignInRecord } from "./contract/account-export.ts";
import { type Responsibility } from "./contract/evidence-tick.ts";
import {
  type ApplicationId,
  type AttemptId,
  type MemberId,
  type OrganizationId,
  type RunId,
  type SubmissionId,
  type UserId,
} from "./contract/ids.ts";
import { type MailMessage } from "./contract/mail.ts";
import { type RetentionMonths, type Role } from "./contract/organization.ts";
import { type SampleLevel } from "./contract/sample.ts";
import { type GuideLibrary } from "./services/guide/guide-library.ts";

/** What each kind of job carries. A job is enqueued in the transaction that needs it, or not at all. */
export type JobPayloads = {
  mail: MailMessage;
  /** Tell a candidate of a decline, unless it has been taken back by then. */
  "decline-letter": { applicationId: ApplicationId; organizationId: OrganizationId };
  /** Grade what was handed in. */
  grade: { submissionId: SubmissionId };
  /** Run the visible checks for a browser that can't. */
  run: { runId: RunId };
  /** Hand in what an attempt's draft holds, if its time is up by then. */
  "close-attempt": { attemptId: AttemptId };
  /** Hand an organization that takes hire requests those that were kept until somebody does. */
  "kept-requests": { organizationId: OrganizationId };
  /** Erase what has been kept long enough, of the applications behind this one; null or nothing: from the first. */
  retention: { after?: ApplicationId | null };
};

export type Job = {
  [Name in keyof JobPayloads]: {
    name: Name;
    payload: JobPayloads[Name];
    /** Higher ones come first; 0 where not said. */
    priority?: number;
    /** Not before. */
    startAfter?: Date;
    /** A second job of the same name and key is not added while the first one waits. */
    singletonKey?: string;
  };
}[keyof JobPayloads];

export type Jobs = {
  /** Adds a job that exists once `tx` has been committed. */
  enqueue(tx: Transaction, job: Job): Promise<void>;
};

type Mail = {
  /** Delivered by the worker once `tx` has been committed. */
  send(tx: Transaction, message: MailMessage): Promise<void>;
};

/** Accounts of people who come by a link. It runs as sign-in's role, since the application's can't write accounts. */
export type Accounts = {
  /**
   * The account of an address that a link has just proved, made when there is none. An account that had never proved
   * its address loses its passwords and sessions first: whoever set them was not shown to own the address.
   */
  ensureVerified(input: { email: string; name: string }): Promise<UserId>;
  /** A new account without address, for the holder of a link that was handed over by hand. */
  createGuest(input: { name: string }): Promise<UserId>;
  /** Signs the present browser in. */
  startSession(userId: UserId): Promise<void>;
  /** The guest in whose session somebody has signed in with this browser; null when there was none, or it has ended. */
  guestBefore(): Promise<SessionUser | null>;
  /** Ends that guest's session, which no other browser has. */
  endGuest(): Promise<void>;
  /** Deletes sessions and links of sign-in that have expired. */
  purgeExpired(input: { now: Date }): Promise<void>;
  /**
   * Accounts made before an instant that nobody is signed in to, and that have no password or no proved address; by id,
   * behind `after`.
   */
  listUntaken(input: { madeBefore: Date; after: UserId | null; limit: number }): Promise<UserId[]>;
  /** What sign-in keeps about somebody, without secrets. */
  describe(id: UserId): Promise<SignInRecord>;
  /** Leaves of an account what a held application refers to: its id. Name, address, passwords and sessions go. */
  strip(id: UserId): Promise<void>;
  /** Deletes accounts with their passwords and sessions, and what hangs on them outside of applications. */
  remove(ids: readonly UserId[]): Promise<void>;
};

/** What the API asks of the catalogue. */
export type Catalog = {
  skills: ReadonlyMap<
    string,
    { id: string; title: string; area: Responsibility | "foundations" | "collaboration" }
  >;
  samples: ReadonlyMap<
    string,
    {
      id: string;
      title: string;
      responsibility: Responsibility;
      level: SampleLevel;
      minutes: number;
      skills: readonly string[];
      hash: string;
    }
  >;
  guide: GuideLibrary;
};

export type SessionUser = { id: UserId; name: string; email: string; emailVerified: boolean };

/** Made once for a process. */
export type Services = {
  db: Database;
  now(): Date;
  /** A new UUIDv7 of the kind asked for: `newId(jobId)`. */
  newId: typeof newId;
  /** 32 random bytes as base64url, for a link. */
  newToken(): string;
  /** 0 to 1, without 1; for what need not be secret. */
  random(): number;
  jobs: Jobs;
  catalog: Catalog;
  /** What other processes of the server have done, as it happens. */
  events: Events;
  /** `https://…` without slash at the end. */
  publicUrl: string;
};

/** The parts that are the same in every process: the machine's clock, ids and random secrets. */
export function createServices(
  parts: Pick<Services, "db" | "jobs" | "catalog" | "events" | "publicUrl">,
): Services {
  return { ...parts, now: () => new Date(), newId, newToken, random: () => Math.random() };
}

/** A new UUIDv7 of the kind asked for: `newId(jobId)`. */
export function newId<Kind extends z.ZodUUID>(kind: Kind): z.output<Kind> {
  return z.parse(kind, uuidv7());
}

function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Made for each request. */
export type Request = {
  requestId: string;
  /** From the session that the server resolved; null for a visitor. */
  user: SessionUser | null;
  /** Which network it came from, for limits on visitors: a keyed hash that the server makes, never the address. */
  visitorKey: string;
  accounts: Accounts;
};

export type Context = Services & Request & { mail: Mail };

export type UserContext = Context & { user: SessionUser };

/** Loaded from the database for this request: who acts, in which organization, with which role. */
export type MemberContext = UserContext & {
  organization: {
    id: OrganizationId;
    slug: string;
    name: string;
    demo: boolean;
    retentionMonths: RetentionMonths;
  };
  member: { id: MemberId; role: Role };
};

/** The context of one request; tests and the worker call it as the server does. */
export function createContext(services: Services, request: Request): Context {
  return {
    ...services,
    ...request,
    mail: { send: (tx, message) => services.jobs.enqueue(tx, { name: "mail", payload: message }) },
  };
}
