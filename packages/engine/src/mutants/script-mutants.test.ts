import { expect, test } from "vitest";
import { scriptMutants } from "./script-mutants.ts";

async function changes(text: string): Promise<string[]> {
  return (await scriptMutants("function.ts", text)).map(
    ({ kind, change, line }) => `${line} ${kind}: ${change}`,
  );
}

test("behaviour is changed, one place at a time, in TypeScript too", async () => {
  expect(
    await changes(`export function add(a: number, b?: number): number {
  return a + (b ?? 0);
}`),
  ).toEqual([
    "1 block-statement: { return a + (b ?? 0); } → {}",
    "2 arithmetic-operator: a + (b ?? 0) → a - (b ?? 0)",
    "2 logical-operator: b ?? 0 → b && 0",
  ]);
});

test("a mutant is the whole program but for its place", async () => {
  const [mutant] = await scriptMutants("function.js", "export const f = (a) =>\n  a >= 7;\n");
  expect(mutant?.text).toBe("export const f = () => undefined;\n");
});

test("texts that people read are left alone", async () => {
  expect(
    await changes('export const f = () => ({ error: "not found", hint: `look elsewhere` });'),
  ).toEqual([
    '1 arrow-function: () => ({ error: "not found", hint: `look elsewhere` }) → () => undefined',
  ]);
});
