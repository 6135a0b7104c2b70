import { and, eq, isNotNull } from "drizzle-orm";
import { type UserContext } from "../../context.ts";
import { type ContestDto, type CreateContestInput } from "../../contract/contest.ts";
import { contestId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { attempt } from "../../db/schema/attempt.ts";
import { contest } from "../../db/schema/contest.ts";
import { submission, verdict, verdictCheck } from "../../db/schema/submission.ts";
import { asUser } from "../../db/transaction.ts";
import { DomainError, notFound } from "../../errors.ts";
import { recordDeed } from "../audit.ts";
import { refuseOwnNames } from "../names/refuse-own-names.ts";
import { contestColumns, toContest } from "./contest-columns.ts";

/**
 * The candidate says why a check judged the own work for a job wrongly; once for each check. It stays with the evidence.
 * Throws NOT_FOUND, NAME_FOUND, and WRONG_STATE when the check was contested before.
 */
export function createContest({
  ctx,
  input,
}: {
  ctx: UserContext;
  input: CreateContestInput;
}): Promise<ContestDto> {
  return asUser(ctx, async (tx) => {
    const judged = await findCheck(tx, ctx, input);
    await refuseOwnNames(tx, ctx, {
      applicationId: judged.applicationId,
      texts: [{ what: "What you wrote", text: input.reason }],
      namesSeen: input.namesSeen,
    });
    const [made] = await tx
      .insert(contest)
      .values({
        id: ctx.newId(contestId),
        ...judged,
        checkId: input.checkId,
        reason: input.reason,
        createdAt: ctx.now(),
      })
      .onConflictDoNothing()
      .returning(contestColumns);
    if (!made) throw new DomainError("WRONG_STATE", "You have contested this check already.");
    await recordDeed(tx, ctx, {
      action: "contest.created",
      subjectId: made.id,
      organizationId: judged.organizationId,
      details: { checkId: input.checkId },
    });
    return toContest(made);
  });
}

async function findCheck(tx: Transaction, ctx: UserContext, input: CreateContestInput) {
  const [row] = await tx
    .select({
      submissionId: submission.id,
      attemptId: submission.attemptId,
      applicationId: submission.applicationId,
      organizationId: submission.organizationId,
    })
    .from(submission)
    .innerJoin(attempt, eq(attempt.id, submission.attemptId))
    .innerJoin(verdict, eq(verdict.submissionId, submission.id))
    .innerJoin(verdictCheck, eq(verdictCheck.verdictId, verdict.id))
    .where(
      and(
        eq(submission.id, input.submissionId),
        eq(attempt.userId, ctx.user.id),
        eq(verdictCheck.checkId, input.checkId),
        isNotNull(submission.applicationId),
      ),
    );
  if (!row) throw notFound("check");
  const { applicationId, organizationId, ...rest } = row;
  if (applicationId === null || organizationId === null) throw notFound("check");
  return { ...rest, applicationId, organizationId };
}
