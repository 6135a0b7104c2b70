import { type Context } from "../../context.ts";
import { type SampleDto, type SampleInput } from "../../contract/sample.ts";
import { asVisitor } from "../../db/transaction.ts";
import { renderMarkdown } from "../../markdown.ts";
import { briefOf } from "./brief-of.ts";
import { loadCurrentSample } from "./load-current-sample.ts";
import { withSkillTitles } from "./sample-columns.ts";

/** The public page of a sample. Throws NOT_FOUND. */
export async function getSample({
  ctx,
  input,
}: {
  ctx: Context;
  input: SampleInput;
}): Promise<SampleDto> {
  const row = await asVisitor(ctx, {}, (tx) => loadCurrentSample(tx, input.sampleId));
  const { id: _, manifest: __, files, expected: ___, ...page } = row;
  const brief = briefOf({ files });
  return { ...withSkillTitles(page, ctx), brief, briefHtml: renderMarkdown(brief) };
}
