import { describeProblem } from "@unsung/engine";
import { CatalogRefused } from "./catalog-refused.ts";
import { readGuideFiles } from "./guide/load-guide.ts";
import { lintGuide } from "./lint-guide.ts";
import { loadCatalog, packageFolder } from "./load-catalog.ts";

/**
 * Everything that keeps a catalogue from loading; where nothing does, everything that makes its guide worse.
 * One line a problem, with file, line and reason; none where all is well.
 */
export async function checkCatalog(directory: string = packageFolder): Promise<string[]> {
  try {
    const { samples } = await loadCatalog(directory);
    return lintGuide(await readGuideFiles(directory), samples).map(describeProblem);
  } catch (error) {
    if (error instanceof CatalogRefused) return error.problems.map(describeProblem);
    throw error;
  }
}
