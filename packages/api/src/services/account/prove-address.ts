import { and, eq } from "drizzle-orm";
import { type Services } from "../../context.ts";
import { type UserId } from "../../contract/ids.ts";
import { applicationIdentity } from "../../db/schema/application.ts";
import { inScope } from "../../db/transaction.ts";

/** Somebody has proved the address of the account: applications that were filed under it before say so, too. */
export async function proveAddress({
  ctx,
  input,
}: {
  ctx: Services;
  input: { userId: UserId; email: string };
}): Promise<void> {
  const address = input.email.toLowerCase();
  await inScope(ctx.db, { userId: input.userId, address }, (tx) =>
    tx
      .update(applicationIdentity)
      .set({ emailVerified: true })
      .where(
        and(
          eq(applicationIdentity.candidateUserId, input.userId),
          eq(applicationIdentity.email, address),
        ),
      ),
  );
}
