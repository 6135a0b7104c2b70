import { type Json } from "../host.ts";

/** Rows that scans read, filtered out or not, and 8 kB blocks that were touched. */
export type PlanCost = { rows: number; blocks: number };

const scans = /Scan$/;

/** Adds up the JSON of `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON)`. */
export function planCost(explained: Json): PlanCost {
  const root = field(Array.isArray(explained) ? explained[0] : undefined, "Plan");
  return {
    rows: rowsRead(root),
    // A node's blocks contain its children's.
    blocks: number(root, "Shared Hit Blocks") + number(root, "Shared Read Blocks"),
  };
}

function rowsRead(node: Json | undefined): number {
  const children = field(node, "Plans");
  const below = Array.isArray(children)
    ? children.reduce<number>((sum, child) => sum + rowsRead(child), 0)
    : 0;
  const type = field(node, "Node Type");
  if (typeof type !== "string" || !scans.test(type)) return below;
  // PostgreSQL gives averages over loops.
  const eachLoop = [
    "Actual Rows",
    "Rows Removed by Filter",
    "Rows Removed by Index Recheck",
    "Rows Removed by Join Filter",
  ].reduce((sum, name) => sum + number(node, name), 0);
  return below + Math.round(eachLoop * number(node, "Actual Loops"));
}

function field(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return value[name];
}

function number(node: Json | undefined, name: string): number {
  const value = field(node, name);
  return typeof value === "number" ? value : 0;
}
