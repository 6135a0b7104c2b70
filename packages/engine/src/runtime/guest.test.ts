import { expect, test, vi } from "vitest";
import { type Json } from "../host.ts";
import { openTestGuest } from "./test-guest.ts";

vi.setConfig({ testTimeout: 30_000 });

async function valueOf(source: string, ...args: Json[]): Promise<Json | undefined> {
  const guest = await openTestGuest(source);
  const answer = await guest.call("run", args);
  if (!answer.ok) throw new Error(`${answer.error.name}: ${answer.error.message}`);
  return answer.value;
}

test("a module in TypeScript is called with JSON and answers with JSON", async () => {
  const source = `
    type Order = { price: number; quantity: number };
    export const run = async (orders: Order[]): Promise<number> =>
      orders.reduce((sum: number, order) => sum + order.price * order.quantity, 0);`;
  expect(await valueOf(source, [{ price: 2, quantity: 3 }])).toBe(6);
});

test("modules import each other by relative path and nothing else", async () => {
  const files = {
    "module.ts": `import { double } from "./lib/double"; export const run = (n: number) => double(n);`,
    "lib/double.ts": `import { two } from "../two.js"; export const double = (n: number) => n * two;`,
    "two.js": `export const two = 2;`,
  };
  const guest = await openTestGuest("", { files });
  expect(await guest.call("run", [21])).toEqual({ ok: true, value: 42 });
  await expect(openTestGuest(`import fs from "node:fs"; fs.rm("/");`)).rejects.toThrow(
    'imports "node:fs": only files beside it',
  );
  await expect(openTestGuest(`import { a } from "./a.ts"; a();`)).rejects.toThrow("no such file");
});

test("clock, randomness and time zone are the host's", async () => {
  const source = `export const run = () => [Date.now(), new Date(2026, 6, 1).toISOString(), new Date().getTimezoneOffset()];`;
  const now = Date.UTC(2026, 0, 15, 12);
  expect(await valueOf(source)).toEqual([now, "2026-07-01T00:00:00.000Z", 0]);

  const random = async (seed: number) => {
    const guest = await openTestGuest(`export const run = () => Math.random();`, { seed });
    return guest.call("run", []);
  };
  expect(await random(7)).toEqual(await random(7));
  expect(await random(7)).not.toEqual(await random(8));
});

test("what the guest asks is answered by the host, at once or later", async () => {
  const asked: Json[] = [];
  const guest = await openTestGuest(
    `export const run = async () => {
      const [a, b] = await Promise.all([ask("double", 1), ask("double", 2)]);
      const refusal = await ask("refuse", null).catch((error) => [error.name, error.message, error.code]);
      return [a, b, refusal];
    };`,
    {
      calls: async (operation, argument) => {
        asked.push(operation, argument);
        await new Promise((resolve) => setTimeout(resolve, 1));
        return operation === "double"
          ? { ok: true, value: Number(argument) * 2 }
          : {
              ok: false,
              error: { name: "PostgresError", message: "no such table", code: "42P01" },
            };
      },
    },
  );
  expect(await guest.call("run", [])).toEqual({
    ok: true,
    value: [2, 4, ["PostgresError", "no such table", "42P01"]],
  });
  expect(asked).toEqual(["double", 1, "double", 2, "refuse", null]);
});

test("an answer larger than the module's memory is a limit, not a breakdown", async () => {
  const ask = (length: number) =>
    openTestGuest(`export const run = async () => (await ask("rows", null)).length;`, {
      limits: { memoryMb: 8, fuel: 500_000_000 },
      calls: () => Promise.resolve({ ok: true, value: "x".repeat(length) }),
    }).then((guest) => guest.call("run", []));
  expect(await ask(1_000_000)).toEqual({ ok: true, value: 1_000_000 });
  await expect(ask(9_000_000)).rejects.toMatchObject({ limit: "memory" });
  await expect(ask(20_000_000)).rejects.toMatchObject({ limit: "memory" });
});

test("a call that nothing can settle ends at once, others go on", async () => {
  const guest = await openTestGuest(
    `export const never = () => new Promise(() => {});
     export const run = () => "still here";`,
    { limits: { memoryMb: 8 } },
  );
  expect(await guest.call("never", [])).toMatchObject({
    ok: false,
    error: { name: "NeverSettles" },
  });
  expect(await guest.call("run", [])).toEqual({ ok: true, value: "still here" });
});

test("a thrown value of any shape becomes an error with its place", async () => {
  const guest = await openTestGuest(`
    export const type = () => { throw new TypeError("wrong"); };
    export const text = () => { throw "just text"; };
    export const nothing = () => { throw undefined; };
    export const trap = () => { throw { get message() { throw 1; } }; };
    export const cycle = () => { const a = {}; a.a = a; return a; };`);
  expect(await guest.call("type", [])).toMatchObject({
    ok: false,
    error: { name: "TypeError", message: "wrong", stack: expect.stringContaining("module.ts:2") },
  });
  const messageOf = async (name: string) => {
    const answer = await guest.call(name, []);
    return answer.ok ? answer.value : answer.error.message;
  };
  expect(await messageOf("text")).toBe("just text");
  expect(await messageOf("nothing")).toBe("undefined");
  expect(await messageOf("trap")).toBe("an exception that can't be read");
  expect(await messageOf("cycle")).toContain("circular");
});

test.each([
  ["memory", `const kept = []; for (;;) kept.push(new Uint8Array(1e6))`],
  ["memory", `globalThis.kept = []; for (;;) kept.push("x".repeat(1e5) + kept.length)`],
  ["stack", `(function deeper() { deeper(); })()`],
  ["output", `for (;;) tell("log", "x".repeat(1000))`],
  ["output", `return "x".repeat(2e6)`],
])("a run that goes too far is stopped with limit %s: %s", async (limit, work) => {
  const guest = await openTestGuest(`export const run = () => { ${work} }`, {
    limits: { fuel: 500_000_000 },
  });
  await expect(guest.call("run", [])).rejects.toMatchObject({ limit });
  await expect(guest.call("run", [])).rejects.toMatchObject({ limit });
});

test("an error about a stack of the module's own is no limit", async () => {
  const guest = await openTestGuest(
    `export const pop = () => { throw new RangeError("stack overflow: the stack is full"); };`,
  );
  expect(await guest.call("pop", [])).toMatchObject({ ok: false, error: { name: "RangeError" } });
});

test("exhaustion that the module catches is its own affair", async () => {
  expect(
    await valueOf(`export const run = () => {
      try { const kept = []; for (;;) kept.push(new Uint8Array(1e6)); } catch { return "recovered"; }
    };`),
  ).toBe("recovered");
});

test("built-ins that the module patched do not change how it is answered", async () => {
  const guest = await openTestGuest(
    `const forged = () => { throw new Error("patched"); };
     JSON.stringify = JSON.parse = forged;
     Array.prototype.push = Array.prototype[Symbol.iterator] = forged;
     String.prototype.slice = forged;
     Reflect.apply = Function.prototype.call = forged;
     Object.defineProperty(Object.prototype, "resolve", { set: forged, get: forged });
     export const run = async (n) => [await ask("x", n), n];`,
    { calls: (_operation, argument) => Promise.resolve({ ok: true, value: argument }) },
  );
  expect(await guest.call("run", [5])).toEqual({ ok: true, value: [5, 5] });
});

test("a module that breaks JSON for itself gets no answer, and no one else does", async () => {
  const guest = await openTestGuest(
    `Object.defineProperty(Object.prototype, "0", { set() { throw 1; }, get() { throw 2; } });
     export const run = async (n) => [n];`,
  );
  expect(await guest.call("run", [5])).toMatchObject({ ok: false });
});
