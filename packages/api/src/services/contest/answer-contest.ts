import { and, eq, isNull } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type AnswerContestInput, type ContestDto } from "../../contract/contest.ts";
import { contest } from "../../db/schema/contest.ts";
import { asMember } from "../../db/transaction.ts";
import { DomainError, notFound } from "../../errors.ts";
import { loadApplication } from "../application/load-application.ts";
import { recordMemberDeed } from "../audit.ts";
import { refuseKnownNames } from "../names/refuse-known-names.ts";
import { contestColumns, toContest } from "./contest-columns.ts";

/**
 * Answers what a candidate contested; once, for the candidate to read. Throws NOT_FOUND, NAME_FOUND where the writer knows
 * the name, and WRONG_STATE when it was answered before.
 */
export function answerContest({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: AnswerContestInput;
}): Promise<ContestDto> {
  return asMember(ctx, "contest.answer", async (tx) => {
    const own = and(
      eq(contest.id, input.contestId),
      eq(contest.organizationId, ctx.organization.id),
    );
    const [answered] = await tx
      .update(contest)
      .set({
        ruling: input.ruling,
        answer: input.answer,
        answeredBy: ctx.member.id,
        answeredAt: ctx.now(),
      })
      .where(and(own, isNull(contest.answeredAt)))
      .returning({ ...contestColumns, applicationId: contest.applicationId });
    if (!answered) {
      const [known] = await tx.select({ id: contest.id }).from(contest).where(own);
      if (!known) throw notFound("contest");
      throw new DomainError("WRONG_STATE", "This has been answered already.");
    }
    const { identity } = await loadApplication(tx, ctx, answered.applicationId);
    const { answer: text, namesSeen } = input;
    refuseKnownNames({ what: "The answer", text, identity, namesSeen });
    await recordMemberDeed(tx, ctx, {
      action: "contest.answered",
      subjectId: answered.id,
      details: { ruling: input.ruling },
    });
    return toContest(answered);
  });
}
