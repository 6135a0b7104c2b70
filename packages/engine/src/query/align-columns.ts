import { type Column } from "../host.ts";
import { type QueryRules } from "../sample/manifest.ts";

/** Positions in the submission's rows, in the order of the reference's columns; or why there are none. */
export type Alignment = { ok: true; positions: number[] } | { ok: false; message: string };

/** Finds the reference's columns in the submission's: by name in any order, or by position. */
export function alignColumns(
  rule: QueryRules["columns"],
  expected: readonly Column[],
  actual: readonly Column[],
): Alignment {
  if (rule === "positions") {
    if (expected.length === actual.length) return { ok: true, positions: [...expected.keys()] };
    const message = `expected ${count(expected.length, "column")}, got ${actual.length}`;
    return { ok: false, message };
  }
  const free = new Map<string, number[]>();
  for (const [position, { name }] of actual.entries())
    free.set(name, [...(free.get(name) ?? []), position]);
  const missing: string[] = [];
  const positions = expected.flatMap(({ name }) => {
    const position = free.get(name)?.shift();
    if (position === undefined) missing.push(name);
    return position ?? [];
  });
  const extra = actual.flatMap(({ name }, position) =>
    free.get(name)?.includes(position) === true ? [name] : [],
  );
  if (missing.length === 0 && extra.length === 0) return { ok: true, positions };
  return {
    ok: false,
    message: [...sentence(missing, "missing"), ...sentence(extra, "not asked for")].join("; "),
  };
}

function sentence(names: readonly string[], what: string): string[] {
  if (names.length === 0) return [];
  const quoted = names.map((name) => `"${name}"`).join(", ");
  return [names.length === 1 ? `column ${quoted} is ${what}` : `columns ${quoted} are ${what}`];
}

/** `1 row`, `2 rows`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
