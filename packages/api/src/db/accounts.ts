import { and, asc, eq, gt, inArray, lt, notExists, or } from "drizzle-orm";
import { type Accounts, newId } from "../context.ts";
import { userId } from "../contract/ids.ts";
import { guestAddress } from "../guest.ts";
import { type Database } from "./client.ts";
import { account, session, user, verification } from "./schema/auth.ts";

export type AccountsParts = {
  /** Connected as `unsung_auth`. */
  authDb: Database;
  /** What is done to the browser of the present request. */
  browser: Pick<Accounts, "startSession" | "guestBefore" | "endGuest">;
};

/** Accounts for people who come by a link; what else happens to accounts is sign-in's. */
export function createAccounts({ authDb, browser }: AccountsParts): Accounts {
  return {
    ...browser,
    ensureVerified: ({ email, name }) =>
      authDb.transaction(async (tx) => {
        const address = email.toLowerCase();
        const [made] = await tx
          .insert(user)
          .values({ id: newId(userId), name, email: address, emailVerified: true })
          .onConflictDoNothing()
          .returning({ id: user.id });
        if (made) return made.id;
        const [verified] = await tx
          .update(user)
          .set({ emailVerified: true })
          .where(and(eq(user.email, address), eq(user.emailVerified, false)))
          .returning({ id: user.id });
        if (verified) {
          await tx.delete(account).where(eq(account.userId, verified.id));
          await tx.delete(session).where(eq(session.userId, verified.id));
          return verified.id;
        }
        const [known] = await tx.select({ id: user.id }).from(user).where(eq(user.email, address));
        if (!known) throw new Error("An account disappeared while its address was proved.");
        return known.id;
      }),
    createGuest: async ({ name }) => {
      const id = newId(userId);
      await authDb.insert(user).values({ id, name, email: guestAddress(id) });
      return id;
    },
    purgeExpired: async ({ now }) => {
      await authDb.delete(session).where(lt(session.expiresAt, now));
      await authDb.delete(verification).where(lt(verification.expiresAt, now));
    },
    listUntaken: async ({ madeBefore, after, limit }) => {
      const of = (table: typeof account | typeof session) =>
        authDb.select({ id: table.id }).from(table).where(eq(table.userId, user.id));
      const rows = await authDb
        .select({ id: user.id })
        .from(user)
        .where(
          and(
            lt(user.createdAt, madeBefore),
            notExists(of(session)),
            or(notExists(of(account)), eq(user.emailVerified, false)),
            after ? gt(user.id, after) : undefined,
          ),
        )
        .orderBy(asc(user.id))
        .limit(limit);
      return rows.map((row) => row.id);
    },
    describe: async (id) => {
      const [row] = await authDb
        .select({ madeAt: user.createdAt })
        .from(user)
        .where(eq(user.id, id));
      if (!row) throw new Error("An account disappeared while it was read.");
      const ways = await authDb
        .select({ provider: account.providerId, since: account.createdAt })
        .from(account)
        .where(eq(account.userId, id));
      const sessions = await authDb
        .select({
          since: session.createdAt,
          until: session.expiresAt,
          ipAddress: session.ipAddress,
          userAgent: session.userAgent,
        })
        .from(session)
        .where(eq(session.userId, id));
      return {
        madeAt: row.madeAt.toISOString(),
        ways: ways.map((way) => ({ ...way, since: way.since.toISOString() })),
        sessions: sessions.map((each) => ({
          ...each,
          since: each.since.toISOString(),
          until: each.until.toISOString(),
        })),
      };
    },
    strip: (id) =>
      authDb.transaction(async (tx) => {
        await tx.delete(account).where(eq(account.userId, id));
        await tx.delete(session).where(eq(session.userId, id));
        await tx
          .update(user)
          .set({ name: "", email: guestAddress(id), emailVerified: false, image: null })
          .where(eq(user.id, id));
      }),
    remove: async (ids) => {
      if (ids.length > 0) await authDb.delete(user).where(inArray(user.id, [...ids]));
    },
  };
}
