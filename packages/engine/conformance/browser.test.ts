import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type PublicSample, toPublicSample } from "../src/sample/sample.ts";
import { type Verdict } from "../src/verdict.ts";
import { expectProgram } from "./expect-program.ts";
import { javaScriptPrograms } from "./javascript.ts";
import { type ConformancePage } from "./page/page.ts";
import { openConformancePage } from "./page/serve.ts";
import { type HostileProgram } from "./program.ts";
import { functionSample, handlerSample, publicQuerySample, right } from "./samples.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

let opened: Awaited<ReturnType<typeof openConformancePage>>;
let samples: Record<HostileProgram["sample"], PublicSample>;

beforeAll(async () => {
  opened = await openConformancePage();
  samples = {
    function: toPublicSample(await functionSample(), {}),
    handler: toPublicSample(await handlerSample(), {}),
  };
});
afterAll(() => opened[Symbol.asyncDispose]());

function runIn(sample: PublicSample, files: Record<string, string>): Promise<Verdict> {
  return opened.page.evaluate(
    (run) => {
      const page = Reflect.get(globalThis, "conformance") as ConformancePage;
      return page.run(run.sample, run.files);
    },
    { sample, files },
  );
}

const run = (sample: HostileProgram["sample"], source: string) =>
  runIn(samples[sample], { [`${sample}.ts`]: source });

test("right submissions pass, and the download is told", async () => {
  expect(await run("function", right.function)).toMatchObject({ outcome: "passed" });
  expect(await run("handler", right.handler)).toMatchObject({ outcome: "passed" });
  const steps = await opened.page.evaluate(() => {
    const page = Reflect.get(globalThis, "conformance") as ConformancePage;
    return page.progress.map(({ step }) => step);
  });
  expect(new Set(steps)).toEqual(new Set(["download", "start", "data", "checks"]));
});

test("what can't be read is told with its place, and nothing of it is run", async () => {
  const sample = await publicQuerySample();
  const parse = (path: string, text: string) =>
    opened.page.evaluate(
      (asked) => {
        const page = Reflect.get(globalThis, "conformance") as ConformancePage;
        return page.parse(asked);
      },
      { sample, path, text },
    );
  const sql = (text: string) => parse("query.sql", text);
  expect(await sql("select author from note")).toBeNull();
  expect(await sql("drop table note; select 1 from note;")).toBeNull();
  expect(await sql("")).toBeNull();
  expect(await sql("select 'é😀'\nfrm note")).toMatchObject({ offset: 17 });
  expect(await sql("select 'never ends")).toMatchObject({ offset: 7 });
  expect(await sql("selec author from note")).toMatchObject({ offset: 0 });
  expect(await sql("select count(*) from note")).toBeNull();
  expect(await parse("handler.ts", "const a: number[] = (1")).toEqual({
    message: 'Unexpected token, expected ","',
    offset: 22,
  });
  expect(await parse("handler.ts", "const is = (a: unknown): a is string => a === ''")).toBeNull();
});

test("a query is compared with the reference's rows, and leaves nothing behind", async () => {
  const sample = await publicQuerySample();
  const query = (text: string) => runIn(sample, { "query.sql": text });
  const right = "select max(at) as last, author, count(id) as notes from note group by author";
  expect(await query(right)).toMatchObject({ outcome: "passed" });
  expect(await query("select author, 1 as notes, now() as last from note")).toMatchObject({
    outcome: "failed",
  });
  for (const hostile of [
    "delete from note returning id",
    "drop table note",
    "commit",
    "select 1; select 2",
    "selec",
  ]) {
    expect(await query(hostile)).not.toMatchObject({ outcome: "passed" });
    expect(await query(right)).toMatchObject({ outcome: "passed" });
  }
});

test("a statement that never ends is stopped by the page's clock, and the next run is right", async () => {
  const sample = await publicQuerySample();
  const endless = "select count(*) from generate_series(1, 1000000000000)";
  const started = performance.now();
  expect(await runIn(sample, { "query.sql": endless })).toMatchObject({
    outcome: "limit",
    checks: [{ limit: "wall" }],
  });
  expect(performance.now() - started).toBeLessThan(60_000);
  expect(await run("handler", right.handler)).toMatchObject({ outcome: "passed" });
});

test.each(javaScriptPrograms)("$name", async ({ sample, source, expected, inBrowser }) => {
  expectProgram(await run(sample, source), inBrowser ?? expected);
  expect(await run(sample, right[sample])).toMatchObject({ outcome: "passed", score: 1 });
});
