import { join } from "node:path";
import { type Sample } from "@unsung/engine";
import { readSampleFolder } from "@unsung/engine/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Grader, openGrader } from "./grader.ts";

const samples = join(import.meta.dirname, "../../../../packages/catalog/samples");
let grader: Grader;
let sample: Sample;

beforeAll(async () => {
  sample = await readSampleFolder(join(samples, "warm-up-customers-without-orders"));
  grader = await openGrader({
    slots: 1,
    environment: { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "/" },
  });
}, 60_000);
afterAll(() => grader[Symbol.asyncDispose]());

function reference() {
  return { files: { "query.sql": sample.files["solutions/reference/query.sql"] ?? "" } };
}

test("a supervisor grades without any of the application's environment", async () => {
  const verdict = await grader.grade({ sample, submission: reference() });
  expect(verdict).toMatchObject({ outcome: "passed", score: 1, sample: { hash: sample.hash } });
});

test("a supervisor that is killed in the middle is replaced and the submission gets its one verdict", async () => {
  const pending = grader.grade({ sample, submission: reference() });
  for (const pid of grader.pids()) process.kill(pid, "SIGKILL");
  expect(await pending).toMatchObject({ outcome: "passed" });
  expect(grader.pids()).toHaveLength(1);
});

test("what is published of a sample holds the rows of visible data and none of its secrets", async () => {
  const published = await grader.publish(sample);
  expect(published.expected["visible"]?.rows.length).toBeGreaterThan(0);
  expect(Object.keys(published.files).filter((path) => /solutions|hidden/.test(path))).toEqual([]);
});
