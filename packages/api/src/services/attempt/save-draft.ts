import { eq } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type SavedDraftDto, type SaveDraftInput } from "../../contract/attempt.ts";
import { type Transaction } from "../../db/client.ts";
import { draft } from "../../db/schema/attempt.ts";
import { asAuthor } from "../../db/transaction.ts";
import { notFound } from "../../errors.ts";
import { handInIfTimeIsUp } from "../submission/hand-in.ts";
import { lastSubmission } from "../submission/last-submission.ts";
import { decideSave } from "./draft-rule.ts";
import { lockOwnAttempt } from "./lock-attempt.ts";
import { requireFiles } from "./require-files.ts";

/**
 * Keeps what the candidate has typed so far. There is no audit row: typing is no deed.
 * Throws NOT_FOUND, and INVALID for files that are not to be changed or too large.
 */
export function saveDraft({
  ctx,
  input,
}: {
  ctx: Context;
  input: SaveDraftInput;
}): Promise<SavedDraftDto> {
  return asAuthor(ctx, input, async (tx) => {
    const attempt = await lockOwnAttempt(tx, ctx, input);
    const closed = await handInIfTimeIsUp(tx, ctx, attempt);
    if (closed) return { outcome: "closed", submissionId: closed };
    if (attempt.state !== "open") {
      const last = await lastSubmission(tx, attempt.id);
      return { outcome: "closed", submissionId: last?.id ?? null };
    }
    await requireFiles(tx, attempt.sampleVersionId, input.files);
    return store(tx, input, ctx.now());
  });
}

async function store(tx: Transaction, input: SaveDraftInput, now: Date): Promise<SavedDraftDto> {
  const [stored] = await tx
    .select({
      files: draft.files,
      note: draft.note,
      revision: draft.revision,
      writer: draft.writer,
      sequence: draft.sequence,
      savedAt: draft.savedAt,
    })
    .from(draft)
    .where(eq(draft.attemptId, input.attemptId));
  if (!stored) throw notFound("draft");
  const { files, note, revision } = stored;
  const savedAt = stored.savedAt.toISOString();
  const decision = decideSave(stored, input);
  if (decision === "conflict")
    return { outcome: "conflict", draft: { files, note, revision, savedAt } };
  if (decision === "superseded") return { outcome: "saved", revision, savedAt };
  await tx
    .update(draft)
    .set({
      files: input.files,
      note: input.note,
      revision: revision + 1,
      writer: input.writer,
      sequence: input.sequence,
      savedAt: now,
    })
    .where(eq(draft.attemptId, input.attemptId));
  return { outcome: "saved", revision: revision + 1, savedAt: now.toISOString() };
}
