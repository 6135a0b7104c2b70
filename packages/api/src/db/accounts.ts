import { and, eq } from "drizzle-orm";
import { type Accounts, newId } from "../context.ts";
import { userId } from "../contract/ids.ts";
import { guestAddress } from "../guest.ts";
import { type Database } from "./client.ts";
import { account, session, user } from "./schema/auth.ts";

export type AccountsParts = {
  /** Connected as `unsung_auth`. */
  authDb: Database;
  startSession: Accounts["startSession"];
};

/** Accounts for people who come by a link; what else happens to accounts is sign-in's. */
export function createAccounts({ authDb, startSession }: AccountsParts): Accounts {
  return {
    startSession,
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
  };
}
