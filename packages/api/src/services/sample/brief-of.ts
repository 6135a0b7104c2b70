import { type PublicSample } from "@unsung/engine";

/** What the candidate reads, as Markdown. */
export function briefOf(sample: Pick<PublicSample, "files">): string {
  return sample.files["brief.md"] ?? "";
}
