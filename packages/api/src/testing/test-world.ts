import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { inject } from "vitest";
import {
  createContext,
  createServices,
  type Context,
  type Jobs,
  newId,
  type Services,
  type SessionUser,
} from "../context.ts";
import { type UserId, userId } from "../contract/ids.ts";
import { type MailMessage } from "../contract/mail.ts";
import { createAccounts } from "../db/accounts.ts";
import { type Address, connect, openDatabase } from "../db/client.ts";
import { openEvents } from "../db/events.ts";
import { user as userTable } from "../db/schema/auth.ts";
import { type Caller, createCaller } from "../root.ts";
import { testCatalog } from "./test-catalog.ts";
import { templateDatabase } from "./start-postgres.ts";

export type TestWorld = AsyncDisposable & {
  services: Services;
  /** Of its database, for a second process; taken as the role `unsung_app`. */
  address: Address;
  /** The application's connection, as the role that it has in production. */
  app: ReturnType<typeof openDatabase>;
  /** A superuser's connection, to look behind the policies. */
  admin: ReturnType<typeof connect>;
  /** What a request of this person (null: a visitor) carries. */
  context(user: SessionUser | null): Context;
  as(user: SessionUser | null): Caller;
  createUser(name: string, options?: { emailVerified?: boolean }): Promise<SessionUser>;
  /** Mails to an address, oldest first. */
  mailsTo(address: string): Promise<MailMessage[]>;
  /** Whom the API has signed in since the world began, in order. */
  sessionsStarted: UserId[];
  /** Lets so many milliseconds pass. */
  pass(milliseconds: number): void;
};

/** A database of one's own, copied from the migrated template, and callers on it. */
export async function openTestWorld(): Promise<TestWorld> {
  const address = { ...inject("postgres"), user: "postgres" };
  const database = `test_${randomUUID().replaceAll("-", "")}`;
  const server = connect({ ...address, database: "postgres" }, { max: 1 });
  await server.unsafe(
    `create database ${database} template ${templateDatabase} owner unsung_owner`,
  );
  const owner = { ...address, user: "unsung_owner", database };
  const app = openDatabase({ address: owner, role: "unsung_app", max: 4 });
  const authentication = openDatabase({ address: owner, role: "unsung_auth", max: 2 });
  const admin = connect({ ...address, database }, { max: 1 });

  const events = await openEvents(app.sql);

  let passed = 0;
  const sessionsStarted: UserId[] = [];
  const services: Services = {
    ...createServices({
      db: app.db,
      jobs: outbox,
      catalog: testCatalog,
      events,
      publicUrl: "https://unsung.test",
    }),
    now: () => new Date(Date.now() + passed),
  };
  const accounts = createAccounts({
    authDb: authentication.db,
    browser: {
      startSession: async (id) => void sessionsStarted.push(id),
      guestBefore: async () => null,
      endGuest: async () => undefined,
    },
  });
  const context = (user: SessionUser | null) =>
    createContext(services, { requestId: randomUUID(), user, visitorKey: "test", accounts });

  return {
    services,
    address: owner,
    app,
    admin,
    context,
    sessionsStarted,
    as: (user) => createCaller(context(user)),
    createUser: async (name, { emailVerified = true } = {}) => {
      const id = newId(userId);
      const email = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, ".")}.${id.slice(-6)}@example.org`;
      await authentication.db.insert(userTable).values({ id, name, email, emailVerified });
      return { id, name, email, emailVerified };
    },
    mailsTo: async (address) => {
      const rows = await admin<{ payload: MailMessage }[]>`
        select payload from testing.outbox
        where name = 'mail' and payload ->> 'to' = ${address} order by id`;
      return rows.map((row) => row.payload);
    },
    pass: (milliseconds) => void (passed += milliseconds),
    [Symbol.asyncDispose]: async () => {
      await Promise.all([
        app[Symbol.asyncDispose](),
        authentication[Symbol.asyncDispose](),
        admin.end(),
      ]);
      await server.unsafe(`drop database ${database} with (force)`);
      await server.end();
    },
  };
}

const outbox: Jobs = {
  enqueue: async (tx, { name, payload, priority = 0, startAfter = null, singletonKey = null }) => {
    await tx.execute(sql`
      insert into testing.outbox (name, payload, priority, start_after, singleton_key)
      values (${name}, ${JSON.stringify(payload)}::jsonb, ${priority}, ${startAfter?.toISOString() ?? null}, ${singletonKey})`);
  },
};
