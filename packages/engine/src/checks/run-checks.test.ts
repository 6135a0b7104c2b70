import { beforeAll, expect, test, vi } from "vitest";
import { type Host } from "../host.ts";
import { parseManifest } from "../sample/parse-manifest.ts";
import { SampleRefused } from "../sample/problem.ts";
import { type CheckResult } from "../verdict.ts";
import { listChecks } from "./list-checks.ts";
import { runChecks } from "./run-checks.ts";
import { hostWithoutDatabase } from "./test-host.ts";

vi.setConfig({ testTimeout: 30_000 });

let host: Host;
beforeAll(async () => {
  host = await hostWithoutDatabase();
});

const manifest = parseManifest(
  JSON.stringify({
    format: 1,
    id: "add-two",
    version: 1,
    title: "Add two",
    use: "practice",
    kind: "function",
    language: "typescript",
    responsibility: "performance",
    skills: ["algorithms"],
    level: "junior",
    minutes: 5,
    edit: ["function.ts"],
    limits: { fuel: 5_000_000 },
    solutions: {},
  }),
);

const right = `export const add = (a: number, b: number): number => a + b;`;
const adds = `check("adds", "Adds two numbers", async ({ call, expect }) => {
  expect(await call("add", 2, 3)).toBe(5);
});`;

function run(input: {
  visible?: string;
  hidden?: string;
  module?: string;
}): Promise<CheckResult[]> {
  const files = {
    "checks/visible.ts": input.visible ?? adds,
    ...(input.hidden !== undefined && { "checks/hidden.ts": input.hidden }),
  };
  const sample = { manifest, hash: "sha256:test", files };
  return runChecks({ sample, files: { "function.ts": input.module ?? right }, host, which: "all" });
}

async function only(input: Parameters<typeof run>[0]): Promise<CheckResult | undefined> {
  const results = await run(input);
  expect(results).toHaveLength(1);
  return results[0];
}

test("a right module passes, and what it cost is told", async () => {
  expect(await only({})).toEqual({
    id: "adds",
    title: "Adds two numbers",
    visible: true,
    outcome: "passed",
    limit: null,
    message: null,
    expected: null,
    actual: null,
    weight: 1,
    cost: { queries: 0, rows: null, blocks: null, fuel: expect.any(Number) },
    log: [],
  });
});

test("the same run costs the same", async () => {
  expect((await only({}))?.cost).toEqual((await only({}))?.cost);
});

test("a wrong answer fails with what was expected and what came", async () => {
  expect(
    await only({
      module: `export const add = (a, b) => { console.log("adding", a); return a - b; };`,
    }),
  ).toMatchObject({
    outcome: "failed",
    message: "expected -1 to be 5",
    expected: "5",
    actual: "-1",
    log: ["adding 2"],
  });
});

test("a module that does not load is an error of every check", async () => {
  const hidden = `check("zero", "Adds nothing", async ({ call, expect }) => { expect(await call("add", 0, 0)).toBe(0); });`;
  const results = await run({ hidden, module: `export const add = (` });
  expect(results.map(({ id, outcome, visible }) => [id, outcome, visible])).toEqual([
    ["adds", "error", true],
    ["zero", "error", false],
  ]);
  expect(results[0]?.message).toContain("function.ts");
});

test("a limit ends the check whatever its code would make of it", async () => {
  const forgiving = `check("forgives", "Forgives", async ({ call }) => { try { await call("add", 1, 2); } catch {} });`;
  expect(
    await only({ visible: forgiving, module: `export const add = () => { for (;;); };` }),
  ).toMatchObject({
    outcome: "limit",
    limit: "fuel",
  });
});

test("an exception is the candidate's failure once it has answered, and the sample's fault before", async () => {
  const reads = `check("reads", "Reads", async ({ call }) => { (await call("add", 1, 2)).total.toFixed(2); });`;
  expect(await only({ visible: reads })).toMatchObject({
    outcome: "failed",
    message: expect.stringContaining("the answer is not what it should be: TypeError"),
  });
  const broken = `check("broken", "Broken", async () => { null.total; });`;
  expect(await only({ visible: broken })).toMatchObject({ outcome: "fault" });
  const misspelt = `check("misspelt", "Misspelt", async ({ call }) => { await call("add", 1, 2); expekt(1); });`;
  expect(await only({ visible: misspelt })).toMatchObject({
    outcome: "fault",
    message: expect.stringContaining("expekt"),
  });
});

test("a check that never ends, or goes too far itself, is the sample's fault", async () => {
  const never = `check("never", "Never", () => new Promise(() => {}));`;
  expect(await only({ visible: never })).toMatchObject({ outcome: "fault" });
  const spins = `check("spins", "Spins", async () => { for (;;); });`;
  expect(await only({ visible: spins })).toMatchObject({
    outcome: "fault",
    message: expect.stringContaining("went too far"),
  });
});

test("checks share nothing, and the module is new in each", async () => {
  const counting = ["one", "two"]
    .map(
      (id) =>
        `check("${id}", "${id}", async ({ call, expect }) => { expect(await call("next")).toBe(1); });`,
    )
    .join("\n");
  const module = `let count = 0; export const next = () => (count += 1);`;
  const results = await run({ visible: counting, module });
  expect(results.map(({ outcome }) => outcome)).toEqual(["passed", "passed"]);
});

test("after a restart the module has forgotten", async () => {
  const visible = `check("forgets", "Forgets", async ({ call, restart, expect }) => {
    expect([await call("next"), await call("next")]).toEqual([1, 2]);
    await restart();
    expect(await call("next")).toBe(1);
  });`;
  const module = `let count = 0; export const next = () => (count += 1);`;
  expect(await only({ visible, module })).toMatchObject({ outcome: "passed" });
});

test("what the module throws reaches the check with name and message", async () => {
  const visible = `check("throws", "Throws", async ({ call, expect }) => {
    await expect(call("add", 1)).rejects.toThrow("two numbers");
  });`;
  const module = `export const add = () => { throw new RangeError("takes two numbers"); };`;
  expect(await only({ visible, module })).toMatchObject({ outcome: "passed" });
});

test.each([
  [`check("A b", "Title", async () => {});`, "lower-case"],
  [`check("a", "", async () => {});`, "title"],
  [`check("a", "Title", async () => {}, { weight: 0 });`, "weight"],
  [`check("a", "Title", async () => {}, { wieght: 2 });`, "wieght"],
  [`check("a", "Title", async () => {}, { data: "many" });`, "no data set many"],
  [`check("a", "Title", async () => {}); check("a", "Again", async () => {});`, "two checks"],
  [`check("a", "Title");`, "no function"],
  [`const = 1`, "visible.ts"],
])("checks that can't be listed are refused: %s", async (visible, reason) => {
  const listing = listChecks({ files: { "checks/visible.ts": visible } }, host);
  await expect(listing).rejects.toBeInstanceOf(SampleRefused);
  await expect(listing).rejects.toThrow(reason);
});
