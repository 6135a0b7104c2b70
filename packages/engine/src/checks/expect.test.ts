import { expect, test } from "vitest";
import { createExpect, type Finding } from "./expect.ts";

// The assertions under test are called `assert`, vitest's own stay `expect`.
const { expect: assert, findingOf } = createExpect();

function findingIn(work: () => void): Finding | undefined {
  try {
    work();
  } catch (error) {
    return findingOf(error);
  }
  return undefined;
}

test("what holds passes in silence", async () => {
  assert(1).toBe(1);
  assert({ a: [1, { b: undefined }] }).toEqual({ a: [1, {}] });
  assert({ a: 1, b: { c: 2, d: 3 } }).toMatchObject({ b: { c: 2 } });
  assert([{ id: 1 }]).toContainEqual({ id: 1 });
  assert("hello").toContain("ell");
  assert("hello").toMatch(/^h/);
  assert([1, 2]).toHaveLength(2);
  assert({ a: { b: [7] } }).toHaveProperty("a.b[0]", 7);
  assert(0.1 + 0.2).toBeCloseTo(0.3);
  assert(null).not.toBeUndefined();
  assert([{ id: 4, at: "2026-01-01" }]).toEqual([
    { id: assert.any(Number), at: assert.stringMatching(/^2026/) },
  ]);
  assert(() => {
    throw new Error("too late");
  }).toThrow("late");
  await assert(Promise.resolve(3)).resolves.toBe(3);
  await assert(Promise.reject(new Error("gone"))).rejects.toThrow(/gone/);
});

test.each<[string, () => void, Finding]>([
  [
    "toBe",
    () => assert(409).toBe(201),
    { message: "expected 409 to be 201", expected: "201", actual: "409" },
  ],
  [
    "toBe null",
    () => assert(1).toBe(null),
    { message: "expected 1 to be null", expected: "null", actual: "1" },
  ],
  [
    "toEqual, with the place",
    () => assert([{ n: 2 }]).toEqual([{ n: 1 }]),
    { message: "at [0].n: expected 1, got 2", expected: '[{"n":1}]', actual: '[{"n":2}]' },
  ],
  [
    "toEqual, with lengths",
    () => assert([1]).toEqual([1, 2]),
    { message: "at length: expected 2, got 1", expected: "[1,2]", actual: "[1]" },
  ],
  [
    "toStrictEqual counts undefined",
    () => assert({ a: undefined }).toStrictEqual({}),
    {
      message: "at a: expected undefined, got undefined",
      expected: "{}",
      actual: '{"a":"undefined"}',
    },
  ],
  [
    "not",
    () => assert("a").not.toBe("a"),
    { message: 'expected "a" not to be "a"', expected: 'not "a"', actual: '"a"' },
  ],
  [
    "a comparison",
    () => assert(3).toBeGreaterThan(5),
    { message: "expected 3 to be greater than 5", expected: "5", actual: "3" },
  ],
  [
    "a state",
    () => assert(undefined).toBeDefined(),
    { message: "expected undefined to be defined", expected: "to be defined", actual: "undefined" },
  ],
])("%s says what was expected and what came", (_name, work, finding) => {
  expect(findingIn(work)).toEqual(finding);
});

test("long values are cut at 500 characters", () => {
  const finding = findingIn(() => assert("x".repeat(5000)).toBe("y".repeat(5000)));
  expect(finding?.message.length).toBeLessThanOrEqual(500);
  expect(finding?.expected).toHaveLength(500);
  expect(finding?.actual).toHaveLength(500);
});

test("an exception that is no assertion's is told apart", () => {
  expect(findingOf(new TypeError("no"))).toBeUndefined();
});
