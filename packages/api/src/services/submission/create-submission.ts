import { isDeepStrictEqual } from "node:util";
import { type Context } from "../../context.ts";
import {
  type CreatedSubmissionDto,
  type CreateSubmissionInput,
} from "../../contract/submission.ts";
import { asAuthor } from "../../db/transaction.ts";
import { DomainError } from "../../errors.ts";
import { lockOwnAttempt } from "../attempt/lock-attempt.ts";
import { requireFiles } from "../attempt/require-files.ts";
import { refuseOwnNames } from "../names/refuse-own-names.ts";
import { countUse } from "../practice/count-use.ts";
import { handIn, handInIfTimeIsUp } from "./hand-in.ts";
import { lastSubmission } from "./last-submission.ts";

/**
 * Hands work in, to be graded. For hiring that happens once: a second call gets the first one's answer, as does the
 * same practice work while it waits. When time was up before, what the draft held then is handed in.
 * Throws NOT_FOUND; INVALID for files, and for hiring without a note; NAME_FOUND; TOO_MANY.
 */
export async function createSubmission({
  ctx,
  input,
}: {
  ctx: Context;
  input: CreateSubmissionInput;
}): Promise<CreatedSubmissionDto> {
  await countUse(ctx, "submit");
  return asAuthor(ctx, input, async (tx) => {
    const attempt = await lockOwnAttempt(tx, ctx, input);
    const closed = await handInIfTimeIsUp(tx, ctx, attempt);
    if (closed) return { submissionId: closed, closedByTime: true };

    const { files, note } = input;
    const last = await lastSubmission(tx, attempt.id);
    const again =
      attempt.state === "submitted" ||
      (last?.state === "queued" && isDeepStrictEqual([last.files, last.note], [files, note]));
    if (last && again) return { submissionId: last.id, closedByTime: last.closedByTime };

    if (attempt.applicationId !== null && note === "") {
      throw new DomainError(
        "INVALID",
        "Add a short note: what you did and what it means, to a colleague who is not technical.",
        { missing: ["note"] },
      );
    }
    await requireFiles(tx, attempt.sampleVersionId, files);
    if (attempt.applicationId !== null) {
      await refuseOwnNames(tx, ctx, {
        applicationId: attempt.applicationId,
        texts: [{ what: "Your note", text: note }],
        files,
        namesSeen: input.namesSeen,
      });
    }
    const submissionId = await handIn(tx, { ctx, attempt }, { files, note, closedByTime: false });
    return { submissionId, closedByTime: false };
  });
}
