import { parse } from "libpg-query";
import { deparse } from "pgsql-deparser";
import { type MutantDraft } from "./mutant.ts";
import { type SqlChange, sqlChanges, type TreeNode } from "./sql-changes.ts";

/** A place in the tree where something can be changed. */
type Site = { path: readonly string[]; change: SqlChange; line: number };

/**
 * Programs that differ from this one in one place: a join's kind, a comparison, an aggregate, a predicate that is
 * missing, the order's direction, a constraint. The parser's tree is changed and written out again; what comes out as the
 * program itself or as another mutant is left out. Throws `SqlError` where the text does not parse.
 */
export async function sqlMutants(text: string): Promise<MutantDraft[]> {
  const tree = (await parse(text)) as TreeNode;
  const lineOf = lines(text);
  const seen = new Set([await written(tree)]);
  const drafts: MutantDraft[] = [];
  for (const { path, change, line } of sites(tree, { path: [], line: 1, lineOf })) {
    const copy = structuredClone(tree);
    change.apply(at(copy, path));
    const mutated = await written(copy);
    if (mutated === null || seen.has(mutated)) continue;
    seen.add(mutated);
    drafts.push({ kind: change.kind, line, change: change.change, text: mutated });
  }
  return drafts.toSorted((a, b) => a.line - b.line);
}

/** Null where a tree that was changed can't be written. */
async function written(tree: TreeNode): Promise<string | null> {
  try {
    return await deparse(tree);
  } catch {
    return null;
  }
}

function at(tree: TreeNode, path: readonly string[]): TreeNode {
  return path.reduce((node, key) => node[key] as TreeNode, tree);
}

type Place = { path: readonly string[]; line: number; lineOf: (offset: number) => number };

function* sites(node: TreeNode, { path, line, lineOf }: Place): Generator<Site> {
  const own = locationIn(node);
  const here = own === null ? line : lineOf(own);
  for (const change of sqlChanges(node)) {
    const place = change.at ? locationIn(change.at) : null;
    yield { path, change, line: place === null ? here : lineOf(place) };
  }
  for (const [key, value] of Object.entries(node)) {
    if (typeof value !== "object" || value === null) continue;
    yield* sites(value as TreeNode, { path: [...path, key], line: here, lineOf });
  }
}

/** The first byte of the text that a node says it comes from. */
function locationIn(node: unknown): number | null {
  if (typeof node !== "object" || node === null) return null;
  const found = Object.entries(node).flatMap(([key, value]) => {
    if ((key === "location" || key === "stmt_location") && typeof value === "number")
      return value >= 0 ? [value] : [];
    return locationIn(value) ?? [];
  });
  return found.length > 0 ? Math.min(...found) : null;
}

/** The parser counts bytes. */
function lines(text: string): (offset: number) => number {
  const bytes = new TextEncoder().encode(text);
  const newline = 10;
  return (offset) => bytes.subarray(0, offset).filter((byte) => byte === newline).length + 1;
}
