import { expect, test, vi } from "vitest";
import { meterModule } from "./meter.ts";
import { openTestGuest } from "./test-guest.ts";

vi.setConfig({ testTimeout: 30_000 });

/** Fuel that one call of the module's `run` takes. */
async function fuelOf(source: string, size: number): Promise<number> {
  const guest = await openTestGuest(source, { limits: { fuel: 1_000_000_000 } });
  const before = guest.fuel();
  const answer = await guest.call("run", [size]);
  if (!answer.ok) throw new Error(answer.error.message);
  return guest.fuel() - before;
}

const duplicatesByIncludes = `export function run(size) {
  const seen = [];
  for (let n = 0; n < size; n += 1) if (!seen.includes(n)) seen.push(n);
}`;
const duplicatesBySet = `export function run(size) {
  const seen = new Set();
  for (let n = 0; n < size; n += 1) if (!seen.has(n)) seen.add(n);
}`;

test("work inside a built-in is counted: includes grows with the square, a Set linearly", async () => {
  const growth = async (source: string) =>
    (await fuelOf(source, 4000)) / (await fuelOf(source, 2000));
  expect(await growth(duplicatesByIncludes)).toBeGreaterThan(3.5);
  expect(await growth(duplicatesBySet)).toBeLessThan(2.2);
});

test("the same work costs the same in every instance", async () => {
  const costs = new Set<number>();
  for (let run = 0; run < 4; run += 1) costs.add(await fuelOf(duplicatesBySet, 500));
  expect(costs.size).toBe(1);
});

test("copying memory is charged by length", async () => {
  const repeat = `export function run(size) { return "ab".repeat(size).length; }`;
  const growth = (await fuelOf(repeat, 2_000_000)) / (await fuelOf(repeat, 1_000_000));
  expect(growth).toBeGreaterThan(1.8);
});

test.each([
  ["a loop in guest code", `for (;;);`],
  ["a regular expression that backtracks", `/^(a+)+$/.test("a".repeat(40) + "b")`],
  ["sort", `Array.from({ length: 3e6 }, (_, n) => (n * 7919) % 1000003).sort()`],
  ["indexOf over and over", `const text = "a".repeat(1e6); for (;;) text.indexOf("b")`],
  ["repeat over and over", `for (;;) "x".repeat(1e6)`],
  ["fill over and over", `const list = new Uint8Array(1e6); for (;;) list.fill(1)`],
])("%s is stopped when the fuel is spent", async (_name, work) => {
  const guest = await openTestGuest(`export function run() { ${work} }`, {
    limits: { memoryMb: 256 },
  });
  await expect(guest.call("run", [])).rejects.toMatchObject({ limit: "fuel" });
  expect(guest.fuel()).toBe(50_000_000);
});

test("an instruction that is not known is refused, not left uncounted", () => {
  const simd = 0xfd;
  const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  const types = [1, 4, 1, 0x60, 0, 0];
  const functions = [3, 2, 1, 0];
  const code = (instruction: number) => [10, 5, 1, 3, 0, instruction, 0x0b];
  const module = (instruction: number) =>
    Uint8Array.of(...header, ...types, ...functions, ...code(instruction));
  expect(WebAssembly.validate(meterModule(module(0x01)))).toBe(true);
  expect(() => meterModule(module(simd))).toThrow("unknown WebAssembly opcode 0xfd");
});
