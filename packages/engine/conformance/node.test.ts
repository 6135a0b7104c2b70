import { startThrowawayPostgres } from "@unsung/postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { gradeSubmission } from "../src/grade.ts";
import { createNodeHost, type NodeHost } from "../src/host/node/create-node-host.ts";
import { type Sample } from "../src/sample/sample.ts";
import { expectProgram } from "./expect-program.ts";
import { javaScriptPrograms } from "./javascript.ts";
import { type HostileProgram } from "./program.ts";
import { functionSample, handlerSample, right } from "./samples.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let host: NodeHost;
let samples: Record<HostileProgram["sample"], Sample>;

beforeAll(async () => {
  host = await createNodeHost({ startPostgres: startThrowawayPostgres, slots: 1 });
  samples = { function: await functionSample(), handler: await handlerSample() };
});
afterAll(() => host[Symbol.asyncDispose]());

const grade = (sample: HostileProgram["sample"], source: string) =>
  gradeSubmission({
    sample: samples[sample],
    submission: { files: { [`${sample}.ts`]: source } },
    host,
    which: "all",
  });

test.each(javaScriptPrograms)("$name", async ({ sample, source, expected }) => {
  expectProgram(await grade(sample, source), expected);
  const next = await grade(sample, right[sample]);
  expect(next).toMatchObject({ outcome: "passed", score: 1 });
});
