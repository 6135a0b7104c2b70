import { type Context } from "../../context.ts";
import { type OpenSampleDto, type SampleInput } from "../../contract/sample.ts";
import { asVisitor } from "../../db/transaction.ts";
import { renderMarkdown } from "../../markdown.ts";
import { briefOf } from "./brief-of.ts";
import { loadCurrentSample } from "./load-current-sample.ts";

/** What a browser needs to run a public sample, without beginning anything. Throws NOT_FOUND. */
export async function openSample({
  ctx,
  input,
}: {
  ctx: Context;
  input: SampleInput;
}): Promise<OpenSampleDto> {
  const row = await asVisitor(ctx, {}, (tx) => loadCurrentSample(tx, input.sampleId));
  const { manifest, hash, files, expected } = row;
  return {
    sample: { manifest, hash, files, expected },
    briefHtml: renderMarkdown(briefOf({ files })),
  };
}
