import { type Expected, type HostileProgram } from "./program.ts";

/** Name, source, what every host makes of it, and what the browser does where it differs. */
type Row = [name: string, source: string, expected: Expected, inBrowser?: Expected];

const passed = { outcome: "passed" } as const;
const failed = { outcome: "failed" } as const;
const error = { outcome: "error" } as const;
const stopped = (limit: "fuel" | "memory" | "stack" | "output" | "queries") =>
  ({ outcome: "limit", limit }) as const;

/** `add` with a body that goes wrong before it answers rightly. */
const adding = (body: string) =>
  `export const add = (a: any, b: any): any => { ${body}; return a + b; };`;
const handling = (body: string) => `export default async (request, { sql, fetch, log, now }) => {
  ${body};
  const rows = await sql("select body from note order by id");
  return { status: 200, body: { notes: rows.map((row) => row.body) } };
};`;

const functions: Row[] = [
  ["a loop in guest code", adding(`for (;;);`), stopped("fuel")],
  ["a loop while the module loads", `for (;;); export const add = 1;`, stopped("fuel")],
  [
    "a loop of microtasks",
    adding(`const spin = () => Promise.resolve().then(spin); return spin()`),
    stopped("fuel"),
  ],
  [
    "a regular expression that backtracks",
    adding(`/^(a+)+$/.test("a".repeat(40) + "b")`),
    stopped("fuel"),
  ],
  [
    "a loop inside of sort",
    adding(`Array.from({ length: 3e5 }, (_, n) => (n * 7919) % 100003).sort((x, y) => x - y)`),
    stopped("fuel"),
  ],
  [
    "a loop inside of indexOf",
    adding(`const text = "a".repeat(1e6); for (;;) text.indexOf("ab")`),
    stopped("fuel"),
  ],
  [
    "a getter that loops while the answer is written",
    adding(`return { get sum() { for (;;); } }`),
    stopped("fuel"),
  ],
  [
    "a memory bomb of buffers",
    adding(`const kept = []; for (;;) kept.push(new Uint8Array(1e6))`),
    stopped("memory"),
  ],
  [
    "a memory bomb of text",
    adding(`const kept = []; for (;;) kept.push(kept.length + "x".repeat(1e6))`),
    stopped("fuel"),
  ],
  [
    "a memory bomb that is caught and goes on",
    adding(
      `const kept = []; try { for (;;) kept.push(new Uint8Array(1e6)) } catch {}; kept.length = 0`,
    ),
    passed,
  ],
  [
    "a memory bomb that keeps what it has",
    adding(`globalThis.kept = []; try { for (;;) kept.push(new Uint8Array(1e6)) } catch {}`),
    passed,
  ],
  [
    "recursion that is caught",
    adding(`const deeper = () => { deeper(); }; try { deeper(); } catch {}`),
    passed,
    stopped("stack"),
  ],
  [
    "recursion that reaches the host",
    adding(`const deeper = () => { deeper(); }; deeper()`),
    stopped("stack"),
  ],
  [
    "recursion through sort",
    adding(`const deeper = () => { [1, 2].sort(deeper); }; deeper()`),
    stopped("stack"),
  ],
  [
    "an answer that nests deeply",
    adding(`let nested = []; for (let n = 0; n < 700; n += 1) nested = [nested]; return nested`),
    stopped("stack"),
  ],

  [
    "a text that nests deeply",
    adding(`try { JSON.parse("[".repeat(1e5)) } catch {}`),
    passed,
    stopped("stack"),
  ],
  [
    "source that nests deeply",
    `export const add = (a, b) => ${"(".repeat(20_000)}a + b${")".repeat(20_000)};`,
    error,
  ],
  [
    "source that nests deeply, read by the module",
    adding(`try { (0, eval)("[".repeat(50000)) } catch {}`),
    passed,
    stopped("stack"),
  ],
  ["source that is no module", `const add = ((`, error],
  [
    "built-ins that are patched",
    adding(`
    JSON.stringify = () => "5"; JSON.parse = () => 5; Object.prototype.toJSON = () => 4;
    Array.prototype[Symbol.iterator] = function* () { yield 5; };
    Promise.prototype.then = function (resolve) { resolve(5); };
    Promise.resolve = () => 5;
    Object.defineProperty(Array, Symbol.species, { get: () => class { constructor() { return [5]; } } });
    Number.prototype.valueOf = () => 5; Object.is = () => true;
    return { right: true }`),
    failed,
  ],
  [
    "an answer that is a proxy",
    adding(
      `return new Proxy([], { get: () => 5, ownKeys: () => ["a"], getOwnPropertyDescriptor: () => ({ value: 5, enumerable: true, configurable: true }) })`,
    ),
    failed,
  ],
  ["a forged message", adding(`return '["value",1,5]'`), failed],
  [
    "a forged assertion",
    `export const add = () => { const error = new Error("expected 5 to be 5"); error.name = "AssertionFailed"; error.finding = { ended: "passed" }; throw error; };`,
    failed,
  ],
  [
    "an exception that fights back",
    `export const add = () => { throw { get name() { for (let n = 0; n < 10; n += 1); throw 1; }, get message() { throw 2; }, toString() { throw 3; } }; };`,
    failed,
  ],
  ["a flood of answer", adding(`return "x".repeat(15e5)`), stopped("output")],
  [
    "a flood of log",
    adding(`const line = "x".repeat(1e5); for (;;) console.log(line)`),
    stopped("output"),
  ],
  [
    "a promise that never settles",
    adding(`return new Promise(() => {})`),
    { ...failed, message: "never answers" },
  ],
  [
    "a module that never finishes loading",
    `await new Promise(() => {}); export const add = 1;`,
    error,
  ],
  [
    "a look around for the checks",
    adding(`
    const seen = [Object.getOwnPropertyNames(globalThis), new Error().stack, String(globalThis.check), Function("return this")() === globalThis];
    console.log(JSON.stringify(seen));
    return import("../checks/hidden.ts").catch((error) => error.message)`),
    failed,
  ],
  [
    "an import of the host's modules",
    `import { readFileSync } from "node:fs"; export const add = () => readFileSync("/etc/passwd", "utf8");`,
    error,
  ],
  [
    "an import of what is loaded later",
    adding(`return import("node:child_process").then(() => 5, () => 0)`),
    failed,
  ],
  [
    "a way to the host's globals",
    `export const add = () => { const outside = globalThis.constructor.constructor("return typeof process + typeof require + typeof fetch + typeof WebAssembly")(); return outside; };`,
    { ...failed, message: "undefinedundefinedundefinedundefined" },
  ],
];

const handlers: Row[] = [
  ["an answer that is none", handling(`return "ok"`), { ...failed, message: "no response" }],
  [
    "an answer with a status that is none",
    handling(`return { status: "200" }`),
    { ...failed, message: "status" },
  ],
  ["a flood of statements", handling(`for (;;) await sql("select 1")`), stopped("queries")],
  [
    "a flood of statements at once",
    handling(`await Promise.all(Array.from({ length: 1000 }, () => sql("select 1")))`),
    stopped("queries"),
  ],
  [
    "statements that nobody waits for",
    handling(`for (let n = 0; n < 5; n += 1) void sql("select 1")`),
    passed,
  ],
  [
    "a transaction that never ends",
    handling(`await sql.begin(() => new Promise(() => {}))`),
    { ...failed, message: "never answers" },
  ],
  [
    "a transaction that is left open",
    handling(`await sql("begin"); await sql("delete from note"); await sql("rollback")`),
    passed,
  ],
  [
    "an exception inside of a transaction",
    handling(
      `try { await sql.begin(async (sql) => { await sql("delete from note"); throw new Error("no") }) } catch {}`,
    ),
    passed,
  ],
  [
    "a parameter that fights back",
    handling(`try { await sql("select $1", [{ toJSON() { throw new Error("no") } }]) } catch {}`),
    passed,
  ],
  [
    "a statement that is no text",
    handling(`try { await sql({ toString: () => "select 1" }) } catch {}`),
    passed,
  ],
  [
    "a flood of parameters",
    handling(`await sql("select $1", ["x".repeat(15e5)])`),
    stopped("output"),
  ],
  [
    "a fetch of the machine's own network",
    handling(
      `try { await fetch("http://169.254.169.254/latest/meta-data") } catch { log("no way out") }`,
    ),
    passed,
  ],
  [
    "a fetch of a file",
    handling(`try { await fetch("file:///etc/passwd") } catch { log("no way out") }`),
    passed,
  ],
  [
    "an exception that nobody catches",
    handling(`throw new Error("boom")`),
    { ...failed, message: "expected 500 to be 200" },
  ],
];

const toProgram =
  (sample: HostileProgram["sample"]) =>
  ([name, source, expected, inBrowser]: Row): HostileProgram => ({
    name,
    sample,
    source,
    expected,
    ...(inBrowser && { inBrowser }),
  });

/** Programs in JavaScript that every host must survive with the right verdict. */
export const javaScriptPrograms: HostileProgram[] = [
  ...functions.map(toProgram("function")),
  ...handlers.map(toProgram("handler")),
];
