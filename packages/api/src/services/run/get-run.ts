import { and, eq } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type RunDto, type RunInput } from "../../contract/run.ts";
import { attempt } from "../../db/schema/attempt.ts";
import { run } from "../../db/schema/run.ts";
import { asAuthor } from "../../db/transaction.ts";
import { notFound } from "../../errors.ts";
import { isAuthor } from "../attempt/is-author.ts";

/** What became of the caller's own run. Throws NOT_FOUND. */
export async function getRun({ ctx, input }: { ctx: Context; input: RunInput }): Promise<RunDto> {
  const [row] = await asAuthor(ctx, input, (tx) =>
    tx
      .select({ runId: run.id, state: run.state, verdict: run.verdict })
      .from(run)
      .innerJoin(attempt, eq(attempt.id, run.attemptId))
      .where(and(eq(run.id, input.runId), isAuthor(ctx, input.visitorToken))),
  );
  if (!row) throw notFound("run");
  return row;
}
