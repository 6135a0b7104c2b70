import { eq } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type ApplicationDto, type ApplicationInput } from "../../contract/application.ts";
import { application } from "../../db/schema/application.ts";
import { asMember } from "../../db/transaction.ts";
import { DomainError } from "../../errors.ts";
import { lockApplication } from "./change-application.ts";
import { recordHold } from "./hold-application.ts";
import { loadApplication } from "./load-application.ts";

/**
 * Ends the hold of an application. What its candidate asked to have erased meanwhile, or what is over its time, the worker
 * erases within a day. Throws NOT_FOUND, and WRONG_STATE when nothing is held.
 */
export function releaseApplication({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ApplicationInput;
}): Promise<ApplicationDto> {
  return asMember(ctx, "application.hold", async (tx) => {
    const standing = await lockApplication(tx, ctx, input.applicationId);
    if (!standing.heldAt) throw new DomainError("WRONG_STATE", "This application is not held.");
    await tx
      .update(application)
      .set({ heldAt: null, holdReason: null })
      .where(eq(application.id, standing.id));
    await recordHold(tx, ctx, { standing, kind: "released", comment: "" });
    return loadApplication(tx, ctx, standing.id);
  });
}
