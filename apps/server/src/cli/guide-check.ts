import { checkCatalog } from "@unsung/catalog";
import { exitCodes } from "./exit-codes.ts";

/**
 * What is wrong with the guide, and what makes it worse, a line each with file and line.
 * Answers 0 where there is nothing to say, else 1.
 */
export async function guideCheck(): Promise<number> {
  const problems = await checkCatalog();
  console.log(problems.length === 0 ? "the guide is in order" : problems.join("\n"));
  return problems.length === 0 ? exitCodes.done : exitCodes.notPublishable;
}
