import { startThrowawayPostgres } from "@unsung/postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { gradeSubmission } from "../src/grade.ts";
import { createNodeHost, type NodeHost } from "../src/host/node/create-node-host.ts";
import { gradingProcessIds } from "../src/host/node/guest-process/test-process-ids.ts";
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

test.runIf(process.platform === "linux")(
  "a grading process that is killed in the middle costs nobody a verdict",
  async () => {
    const slow = `export default async (request, { sql }) => {
      await sql("select pg_sleep(1)");
      const rows = await sql("select body from note order by id");
      return { status: 200, body: { notes: rows.map((row) => row.body) } };
    };`;
    expect(await grade("handler", right.handler)).toMatchObject({ outcome: "passed" });
    const graded = grade("handler", slow);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const ids = gradingProcessIds();
    for (const id of ids) process.kill(id, "SIGKILL");
    expect(ids.length).toBeGreaterThan(0);
    expect(await graded).toMatchObject({ outcome: "passed", score: 1 });
  },
);
