import { eq } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type HireRequestTokenInput, type OwnHireRequestDto } from "../../contract/hire-request.ts";
import { hireRequest } from "../../db/schema/hire-request.ts";
import { asVisitor } from "../../db/transaction.ts";
import { DomainError } from "../../errors.ts";
import { hashToken } from "../../token.ts";
import { recordDeed } from "../audit.ts";
import { lockOwnRequest } from "./find-own-request.ts";
import { loadOwnRequest } from "./get-own-request.ts";
import { stateOf } from "./request-times.ts";

/** The requester needs nobody any more: nobody can answer, and it is erased a month later. Throws NOT_FOUND, WRONG_STATE. */
export function closeHireRequest({
  ctx,
  input,
}: {
  ctx: Context;
  input: HireRequestTokenInput;
}): Promise<OwnHireRequestDto> {
  const tokenHash = hashToken(input.token);
  return asVisitor(ctx, { tokenHash }, async (tx) => {
    const request = await lockOwnRequest(tx, tokenHash);
    if (stateOf(request, ctx.now()) !== "open")
      throw new DomainError("WRONG_STATE", "Only a request that is open can be closed.");
    await tx
      .update(hireRequest)
      .set({ state: "closed", closedAt: ctx.now() })
      .where(eq(hireRequest.id, request.id));
    await recordDeed(tx, ctx, {
      action: "hire-request.closed",
      subjectId: request.id,
      organizationId: null,
    });
    return loadOwnRequest(tx, ctx, tokenHash);
  });
}
