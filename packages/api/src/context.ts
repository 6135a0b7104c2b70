import { randomBytes } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { type Database, type Transaction } from "./db/client.ts";
import { type Responsibility } from "./contract/evidence-tick.ts";
import { type MemberId, type OrganizationId, type UserId } from "./contract/ids.ts";
import { type MailMessage } from "./contract/mail.ts";
import { type RetentionMonths, type Role } from "./contract/organization.ts";

/** What each kind of job carries. A job is enqueued in the transaction that needs it, or not at all. */
export type JobPayloads = {
  mail: MailMessage;
};

export type Jobs = {
  enqueue<Name extends keyof JobPayloads>(
    tx: Transaction,
    name: Name,
    payload: JobPayloads[Name],
  ): Promise<void>;
};

export type Mail = {
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
};

/** What the API asks of the catalogue. */
export type Catalog = {
  skills: ReadonlyMap<
    string,
    { id: string; title: string; area: Responsibility | "foundations" | "collaboration" }
  >;
  samples: ReadonlyMap<
    string,
    { id: string; title: string; responsibility: Responsibility; minutes: number; hash: string }
  >;
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
  jobs: Jobs;
  catalog: Catalog;
  /** `https://…` without slash at the end. */
  publicUrl: string;
};

/** The parts that are the same in every process: the machine's clock, ids and random secrets. */
export function createServices(
  parts: Pick<Services, "db" | "jobs" | "catalog" | "publicUrl">,
): Services {
  return { ...parts, now: () => new Date(), newId, newToken };
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
    mail: { send: (tx, message) => services.jobs.enqueue(tx, "mail", message) },
  };
}
