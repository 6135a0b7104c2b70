import type { EvidenceDto } from "@unsung/api/contract/evidence";
import { type Run } from "./use-run.ts";

/**
 * Titles of the visible checks that the browser and the server judged differently, of the same text. The server's
 * result stands; that they differ is a defect of ours, which the candidate is told.
 */
export function checksThatDiffer(
  run: Run | null,
  { files, checks }: Pick<EvidenceDto, "files" | "checks">,
): string[] {
  if (run === null || files.some(({ path, submitted }) => run.files[path] !== submitted)) return [];
  const here = new Map(run.verdict.checks.map((check) => [check.id, check.outcome]));
  return checks
    .filter(({ id, outcome }) => here.has(id) && here.get(id) !== outcome)
    .map(({ title }) => title);
}
