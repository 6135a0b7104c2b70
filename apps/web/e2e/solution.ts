import { readFileSync } from "node:fs";
import { join } from "node:path";

const samples = join(import.meta.dirname, "../../../packages/catalog/samples");

/** The text of one of a work sample's own solutions. */
export function solution(sampleId: string, name: string, file: string): string {
  return readFileSync(join(samples, sampleId, "solutions", name, file), "utf8");
}
