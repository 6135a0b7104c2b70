import { eq } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type AttemptInput, type WorkbenchDto } from "../../contract/attempt.ts";
import { draft } from "../../db/schema/attempt.ts";
import { asAuthor } from "../../db/transaction.ts";
import { notFound } from "../../errors.ts";
import { renderMarkdown } from "../../markdown.ts";
import { briefOf } from "../sample/brief-of.ts";
import { loadSampleVersion } from "../sample/load-current-sample.ts";
import { handInIfTimeIsUp } from "../submission/hand-in.ts";
import { graceSeconds } from "./deadline.ts";
import { loadOwnAttempts } from "./load-own-attempts.ts";
import { lockOwnAttempt } from "./lock-attempt.ts";

/** Everything that the workbench shows of the caller's attempt; hands it in first when its time is up. Throws NOT_FOUND. */
export function getWorkbench({
  ctx,
  input,
}: {
  ctx: Context;
  input: AttemptInput;
}): Promise<WorkbenchDto> {
  return asAuthor(ctx, input, async (tx) => {
    const locked = await lockOwnAttempt(tx, ctx, input);
    await handInIfTimeIsUp(tx, ctx, locked);
    const [own] = await loadOwnAttempts(tx, [locked.id]);
    const [saved] = await tx
      .select({
        files: draft.files,
        note: draft.note,
        revision: draft.revision,
        savedAt: draft.savedAt,
      })
      .from(draft)
      .where(eq(draft.attemptId, locked.id));
    if (!own || !saved) throw notFound("attempt");
    const { manifest, hash, files, expected } = await loadSampleVersion(tx, locked.sampleVersionId);
    return {
      ...own,
      now: ctx.now().toISOString(),
      graceSeconds,
      workSample: { manifest, hash, files, expected },
      briefHtml: renderMarkdown(briefOf({ files })),
      draft: { ...saved, savedAt: saved.savedAt.toISOString() },
    };
  });
}
