import { createHash } from "node:crypto";
import { type Context } from "../../context.ts";
import {
  type CreatedHireRequestDto,
  type CreateHireRequestInput,
} from "../../contract/hire-request.ts";
import { hireRequestId } from "../../contract/ids.ts";
import { hireRequest, hireRequestAddress } from "../../db/schema/hire-request.ts";
import { asVisitor } from "../../db/transaction.ts";
import { DomainError } from "../../errors.ts";
import { hashToken } from "../../token.ts";
import { recordDeed } from "../audit.ts";
import { countUse, takeTurn } from "../practice/count-use.ts";
import { proofMs } from "./request-times.ts";

/**
 * Keeps a request that nobody sees yet, and mails the link that proves the address and sends it. An address gets one
 * mail in ten minutes and five a day. No account and no other request is looked at, and the answer is always the same, so
 * that it can't tell whether the address is known. Throws TOO_MANY for a network or an account, and INVALID.
 */
export async function createHireRequest({
  ctx,
  input,
}: {
  ctx: Context;
  input: CreateHireRequestInput;
}): Promise<CreatedHireRequestDto> {
  const { email, website, ...request } = input;
  requireKnownSkills(ctx, request.skills);
  await countUse(ctx, "request");
  const isProgram = website !== "";
  if (isProgram || (await takeTurn(ctx, "requestMail", email))) return { mailSentTo: email };
  const token = ctx.newToken();
  const tokenHash = hashToken(token);
  const id = ctx.newId(hireRequestId);
  const now = ctx.now();
  const { budget, ...columns } = request;
  await asVisitor(ctx, { tokenHash }, async (tx) => {
    await tx.insert(hireRequest).values({
      id,
      tokenHash,
      state: "unproved",
      ...columns,
      budgetMin: budget?.min ?? null,
      budgetMax: budget?.max ?? null,
      budgetCurrency: budget?.currency ?? null,
      budgetPeriod: budget?.period ?? null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + proofMs),
    });
    const contentHash = hashContent(input);
    await tx
      .insert(hireRequestAddress)
      .values({ hireRequestId: id, tokenHash, email, contentHash });
    await ctx.mail.send(tx, {
      to: email,
      template: "confirm-hire-request",
      data: { name: input.name, url: `${ctx.publicUrl}/requests/${token}` },
    });
    await recordDeed(tx, ctx, {
      action: "hire-request.made",
      subjectId: id,
      organizationId: null,
    });
  });
  return { mailSentTo: email };
}

function requireKnownSkills(ctx: Context, skills: readonly string[]): void {
  const unknown = skills.filter((skill) => !ctx.catalog.skills.has(skill));
  if (unknown.length === 0) return;
  throw new DomainError("INVALID", `The catalogue has no such skills: ${unknown.join(", ")}.`, {
    unknown,
  });
}

/** The same for two requests that ask for the same in the same words, however they are spaced. */
function hashContent({ purpose, level, sector, place }: CreateHireRequestInput): string {
  const words = purpose.toLowerCase().replaceAll(/\s+/gu, " ");
  return createHash("sha256")
    .update(JSON.stringify([words, level, sector, place]))
    .digest("hex");
}
