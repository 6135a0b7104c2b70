import { type Expect, type Matchers } from "./check-api.ts";

/** What an assertion found, as the verdict shows it. */
export type Finding = { message: string; expected: string; actual: string };

export type ExpectKit = {
  expect: Expect;
  /** What the assertion found that threw `error`; undefined when it was something else that threw. */
  findingOf: (error: unknown) => Finding | undefined;
};

/** The assertions of checks. Runs in the check's guest: its source is taken with `toString`, so it uses nothing from outside. */
export function createExpect(): ExpectKit {
  class AssertionFailed extends Error {
    readonly finding: Finding;
    constructor(finding: Finding) {
      super(finding.message);
      this.finding = finding;
    }
  }

  /** A value that is described rather than given. */
  class Described {
    readonly matches: (actual: unknown) => boolean;
    readonly text: string;
    constructor(text: string, matches: (actual: unknown) => boolean) {
      this.matches = matches;
      this.text = text;
    }
  }

  type Fields = Record<string, unknown>;
  type Strictness = "loose" | "strict" | "subset";
  /** `path` is where two values first differ, as in `[0].total`. */
  type Difference = { path: string; expected: unknown; actual: unknown };
  type Judgement = {
    pass: boolean;
    /** As in `expected 3 to be greater than 5`. */
    phrase: string;
    expected: unknown;
    difference?: Difference | undefined;
  };

  const longestShown = 500;
  const longestInMessage = 160;

  function show(value: unknown, longest = longestShown): string {
    const text = showWhole(value);
    return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  }

  function showWhole(value: unknown): string {
    if (value instanceof Described) return value.text;
    if (value instanceof RegExp || typeof value === "function") return String(value);
    if (value instanceof Error) return `${value.name}: ${value.message}`;
    if (value instanceof Date)
      return Number.isNaN(value.getTime()) ? "Invalid Date" : value.toISOString();
    if (typeof value === "bigint") return `${value}n`;
    if (typeof value === "object" && value !== null) {
      try {
        return JSON.stringify(value, (_key, inner: unknown) => {
          if (inner instanceof Described) return inner.text;
          return inner === undefined ? "undefined" : inner;
        });
      } catch {
        return "an object that can't be shown";
      }
    }
    return typeof value === "string" ? JSON.stringify(value) : String(value);
  }

  const isObject = (value: unknown): value is Fields => typeof value === "object" && value !== null;
  const isPlainKey = (key: string) => /^[A-Za-z_$][\w$]*$/.test(key);
  const at = (path: string, key: string) =>
    isPlainKey(key) ? (path === "" ? key : `${path}.${key}`) : `${path}[${JSON.stringify(key)}]`;

  /** Where `actual` first departs from `expected`; undefined when it does not. */
  function differ(input: Difference, strictness: Strictness): Difference | undefined {
    const { path, expected, actual } = input;
    if (expected instanceof Described) return expected.matches(actual) ? undefined : input;
    if (Object.is(expected, actual)) return undefined;
    if (!isObject(expected) || !isObject(actual)) return input;
    if (Array.isArray(expected) !== Array.isArray(actual)) return input;
    if (expected instanceof Date || actual instanceof Date) {
      return showWhole(expected) === showWhole(actual) ? undefined : input;
    }
    if (Array.isArray(expected) && Array.isArray(actual)) {
      if (expected.length !== actual.length) {
        return differInLength(path, expected.length, actual.length);
      }
      return firstOf(expected.length, (index) =>
        differ(
          { path: `${path}[${index}]`, expected: expected[index], actual: actual[index] },
          strictness,
        ),
      );
    }
    const wanted = Object.keys(expected);
    const keys =
      strictness === "subset" ? wanted : [...new Set([...wanted, ...Object.keys(actual)])];
    return firstOf(keys.length, (index) => {
      const key = keys[index] ?? "";
      const pair = { path: at(path, key), expected: expected[key], actual: actual[key] };
      const bothThere = Object.hasOwn(expected, key) === Object.hasOwn(actual, key);
      if (strictness === "strict" && !bothThere) return pair;
      return differ(pair, strictness);
    });
  }

  const differInLength = (path: string, expected: number, actual: number): Difference => ({
    path: path === "" ? "length" : `${path}.length`,
    expected,
    actual,
  });

  function firstOf(
    count: number,
    find: (index: number) => Difference | undefined,
  ): Difference | undefined {
    for (let index = 0; index < count; index += 1) {
      const found = find(index);
      if (found) return found;
    }
    return undefined;
  }

  const equals = (expected: unknown, actual: unknown): boolean =>
    differ({ path: "", expected, actual }, "loose") === undefined;

  function compare(actual: unknown, expected: unknown, strictness: Strictness): Judgement {
    const difference = differ({ path: "", expected, actual }, strictness);
    const verb = strictness === "subset" ? "to match" : "to equal";
    return {
      pass: difference === undefined,
      phrase: `${verb} ${show(expected, longestInMessage)}`,
      expected,
      difference,
    };
  }

  const judge = (pass: boolean, verb: string, expected?: unknown): Judgement => ({
    pass,
    phrase: expected === undefined ? verb : `${verb} ${show(expected, longestInMessage)}`,
    expected: expected === undefined ? new Described(verb, () => false) : expected,
  });

  const isNumber = (value: unknown): value is number => typeof value === "number";
  const lengthOf = (value: unknown): unknown =>
    typeof value === "string" || isObject(value)
      ? (value as { length?: unknown }).length
      : undefined;

  function contains(actual: unknown, expected: unknown): boolean {
    if (typeof actual === "string")
      return typeof expected === "string" && actual.includes(expected);
    return Array.isArray(actual) && actual.includes(expected);
  }

  function matchesText(actual: unknown, expected: string | RegExp): boolean {
    if (typeof actual !== "string") return false;
    return typeof expected === "string" ? actual.includes(expected) : expected.test(actual);
  }

  /** Follows `a.b[0]`; `found` is false where the path ends early. */
  function follow(value: unknown, path: string): { found: boolean; value: unknown } {
    let current = value;
    for (const key of path.replace(/\[(\d+)\]/g, ".$1").split(".")) {
      if (!isObject(current) || !Object.hasOwn(current, key))
        return { found: false, value: undefined };
      current = current[key];
    }
    return { found: true, value: current };
  }

  function thrownBy(actual: unknown): { threw: boolean; error: unknown } {
    if (typeof actual !== "function") return { threw: actual instanceof Error, error: actual };
    try {
      actual();
      return { threw: false, error: undefined };
    } catch (error) {
      return { threw: true, error };
    }
  }

  function throws(actual: unknown, expected: string | RegExp | undefined): Judgement {
    const { threw, error } = thrownBy(actual);
    if (expected === undefined) return judge(threw, "to throw");
    const message = error instanceof Error ? error.message : String(error);
    return judge(threw && matchesText(message, expected), "to throw", expected);
  }

  const judges: {
    [Name in keyof Matchers]: (actual: unknown, ...args: Parameters<Matchers[Name]>) => Judgement;
  } = {
    toBe: (actual, expected) =>
      judge(Object.is(actual, expected), "to be", expected ?? showNothing(expected)),
    toEqual: (actual, expected) => compare(actual, expected, "loose"),
    toStrictEqual: (actual, expected) => compare(actual, expected, "strict"),
    toMatchObject: (actual, expected) => compare(actual, expected, "subset"),
    toContain: (actual, expected) => judge(contains(actual, expected), "to contain", expected),
    toContainEqual: (actual, expected) =>
      judge(
        Array.isArray(actual) && actual.some((member) => equals(expected, member)),
        "to contain",
        expected,
      ),
    toHaveLength: (actual, expected) =>
      judge(lengthOf(actual) === expected, "to have the length", expected),
    toHaveProperty: (actual, path, ...value) => {
      const { found, value: held } = follow(actual, path);
      if (value.length === 0) return judge(found, `to have the property ${path}`);
      return judge(found && equals(value[0], held), `to have the property ${path} with`, value[0]);
    },
    toMatch: (actual, expected) => judge(matchesText(actual, expected), "to match", expected),
    toBeGreaterThan: (actual, expected) =>
      judge(isNumber(actual) && actual > expected, "to be greater than", expected),
    toBeGreaterThanOrEqual: (actual, expected) =>
      judge(isNumber(actual) && actual >= expected, "to be at least", expected),
    toBeLessThan: (actual, expected) =>
      judge(isNumber(actual) && actual < expected, "to be less than", expected),
    toBeLessThanOrEqual: (actual, expected) =>
      judge(isNumber(actual) && actual <= expected, "to be at most", expected),
    toBeCloseTo: (actual, expected, digits = 2) =>
      judge(
        isNumber(actual) && Math.abs(actual - expected) < 10 ** -digits / 2,
        "to be close to",
        expected,
      ),
    toBeNull: (actual) => judge(actual === null, "to be null"),
    toBeDefined: (actual) => judge(actual !== undefined, "to be defined"),
    toBeUndefined: (actual) => judge(actual === undefined, "to be undefined"),
    toBeTruthy: (actual) => judge(Boolean(actual), "to be truthy"),
    toBeFalsy: (actual) => judge(!actual, "to be falsy"),
    toThrow: (actual, expected) => throws(actual, expected),
  };

  const showNothing = (value: null | undefined) => new Described(String(value), () => false);

  function assert(actual: unknown, judgement: Judgement, negated: boolean): void {
    if (judgement.pass !== negated) return;
    const { difference, expected, phrase } = judgement;
    const place = difference && difference.path !== "" ? `at ${difference.path}: ` : "";
    const message =
      difference && !negated
        ? `${place}expected ${show(difference.expected, longestInMessage)}, got ${show(difference.actual, longestInMessage)}`
        : `expected ${show(actual, longestInMessage)} ${negated ? "not " : ""}${phrase}`;
    throw new AssertionFailed({
      message: message.slice(0, longestShown),
      expected: negated ? `not ${show(expected, longestShown - 4)}` : show(expected),
      actual: show(actual),
    });
  }

  type AnyJudge = (actual: unknown, ...args: unknown[]) => Judgement;
  const judgesByName = Object.entries(judges) as [string, AnyJudge][];

  /** Every matcher over `actual`, which may come later. */
  function matchersOver(apply: (judge: (actual: unknown) => Judgement) => unknown): Fields {
    return Object.fromEntries(
      judgesByName.map(([name, judgeOf]) => [
        name,
        (...args: unknown[]) => apply((actual) => judgeOf(actual, ...args)),
      ]),
    );
  }

  function expectValue(actual: unknown): unknown {
    const now = (negated: boolean) =>
      matchersOver((judgeOf) => assert(actual, judgeOf(actual), negated));
    const resolves = matchersOver(async (judgeOf) => {
      const value = await actual;
      assert(value, judgeOf(value), false);
    });
    const rejects = matchersOver(async (judgeOf) => {
      let value: unknown;
      try {
        value = await actual;
      } catch (error) {
        assert(error, judgeOf(error), false);
        return;
      }
      assert(value, judge(false, "to reject"), false);
    });
    return { ...now(false), not: now(true), resolves, rejects };
  }

  const describedValues = {
    anything: () => new Described("anything", (actual) => actual !== null && actual !== undefined),
    any: (type: unknown) => {
      const name = typeof type === "function" ? type.name : String(type);
      return new Described(`any ${name}`, (actual) =>
        typeof actual === "object"
          ? typeof type === "function" && actual instanceof type
          : typeof actual === name.toLowerCase(),
      );
    },
    stringContaining: (part: string) =>
      new Described(`text with ${JSON.stringify(part)}`, (actual) => matchesText(actual, part)),
    stringMatching: (pattern: string | RegExp) =>
      new Described(`text like ${String(pattern)}`, (actual) => matchesText(actual, pattern)),
    arrayContaining: (members: unknown[]) =>
      new Described(
        `a list with ${showWhole(members)}`,
        (actual) =>
          Array.isArray(actual) &&
          members.every((member) => actual.some((one) => equals(member, one))),
      ),
    objectContaining: (fields: unknown) =>
      new Described(
        `an object with ${showWhole(fields)}`,
        (actual) => differ({ path: "", expected: fields, actual }, "subset") === undefined,
      ),
  };

  return {
    expect: Object.assign(expectValue, describedValues) as unknown as Expect,
    findingOf: (error) => (error instanceof AssertionFailed ? error.finding : undefined),
  };
}
