import { describeProblem } from "@unsung/engine";
import { CatalogRefused } from "./catalog-refused.ts";
import { lintGuide } from "./lint-guide.ts";
import { packageFolder, readCatalog } from "./load-catalog.ts";

/**
 * Everything that keeps a catalogue from loading; where nothing does, everything that makes its guide worse.
 * One line a problem, with file, line and reason; none where all is well.
 */
export async function checkCatalog(directory: string = packageFolder): Promise<string[]> {
  try {
    const { files, samples } = await readCatalog(directory);
    return lintGuide(files, samples).map(describeProblem);
  } catch (error) {
    if (error instanceof CatalogRefused) return error.problems.map(describeProblem);
    throw error;
  }
}
