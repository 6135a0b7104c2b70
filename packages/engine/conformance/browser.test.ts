import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type PublicSample, toPublicSample } from "../src/sample/sample.ts";
import { type Verdict } from "../src/verdict.ts";
import { expectProgram } from "./expect-program.ts";
import { javaScriptPrograms } from "./javascript.ts";
import { type ConformancePage } from "./page/page.ts";
import { openConformancePage } from "./page/serve.ts";
import { type HostileProgram } from "./program.ts";
import { functionSample, handlerSample, right } from "./samples.ts";

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

function run(sample: HostileProgram["sample"], source: string): Promise<Verdict> {
  return opened.page.evaluate(
    ({ sample, files }) => {
      const page = Reflect.get(globalThis, "conformance") as ConformancePage;
      return page.run(sample, files);
    },
    { sample: samples[sample], files: { [`${sample}.ts`]: source } },
  );
}

test("right submissions pass, and the download is told", async () => {
  expect(await run("function", right.function)).toMatchObject({ outcome: "passed" });
  expect(await run("handler", right.handler)).toMatchObject({ outcome: "passed" });
  const steps = await opened.page.evaluate(() => {
    const page = Reflect.get(globalThis, "conformance") as ConformancePage;
    return page.progress.map(({ step }) => step);
  });
  expect(new Set(steps)).toEqual(new Set(["download", "start", "data", "checks"]));
});

test.each(javaScriptPrograms.filter(({ serverOnly }) => !serverOnly))(
  "$name",
  async ({ sample, source, expected, inBrowser }) => {
    expectProgram(await run(sample, source), inBrowser ?? expected);
    expect(await run(sample, right[sample])).toMatchObject({ outcome: "passed", score: 1 });
  },
);
