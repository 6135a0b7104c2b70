import { isTrackedEnvelope } from "@trpc/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AttemptId, type RunId } from "../contract/ids.ts";
import { closeExpiredAttempt } from "../services/attempt/close-expired-attempt.ts";
import { loadRunWork } from "../services/run/load-run-work.ts";
import { recordRun } from "../services/run/record-run.ts";
import { work } from "../testing/assess-factories.ts";
import { makeApplication, makeJobPost, makeOrganization } from "../testing/factories.ts";
import { registerTestSamples, testVerdict } from "../testing/test-samples.ts";
import { openTestWorld, type TestWorld } from "../testing/test-world.ts";

const sampleId = "report-with-ties";
const { files } = work;
const verdict = testVerdict({ id: sampleId, hash: `sha256:${sampleId}` });

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await registerTestSamples(world.services);
});
afterAll(() => world[Symbol.asyncDispose]());

async function apply() {
  const made = await makeOrganization(world);
  const { candidate, applicationId } = await makeApplication(world, await makeJobPost(world, made));
  const dev = world.as(candidate);
  const { attemptId } = await dev.attempt.start({ applicationId, sampleId });
  return { dev, attemptId };
}

const worker = () => world.context(null);

test("the visible checks run on the server for a browser that can't; nothing of the hidden ones is kept", async () => {
  const { dev, attemptId } = await apply();
  const { runId } = await dev.run.create({ attemptId, files });
  expect(await runJobs(runId)).toEqual([{ priority: 40 }]);
  const events = await dev.run.watch({ runId });
  const seen: unknown[] = [];
  const watching = (async () => {
    for await (const event of events) seen.push(isTrackedEnvelope(event) && event[0]);
  })();
  await expect.poll(() => seen).toEqual(["queued"]);

  const found = await loadRunWork({ ctx: worker(), input: { runId } });
  expect(found?.files).toEqual(files);
  expect(Object.keys(found?.sample.files ?? {})).toContain("solutions/reference/handler.ts");
  await recordRun({ ctx: worker(), input: { runId, verdict } });
  await watching;
  expect(seen).toEqual(["queued", "done"]);
  const done = await dev.run.get({ runId });
  expect(done.verdict?.checks.map((check) => check.id)).toEqual(["visible-one"]);
  expect(JSON.stringify(done)).not.toContain("hidden");

  expect(await loadRunWork({ ctx: worker(), input: { runId } })).toBeNull();
  await recordRun({ ctx: worker(), input: { runId, verdict: null } });
  expect(await dev.run.get({ runId })).toMatchObject({ state: "done" });
});

test("the time that a fault of ours took is given back, once", async () => {
  const { dev, attemptId } = await apply();
  const { deadline: before } = await dev.attempt.workbench({ attemptId });
  const { runId } = await dev.run.create({ attemptId, files });
  world.pass(90_000);
  for (let time = 0; time < 2; time += 1)
    await recordRun({ ctx: worker(), input: { runId, verdict: { ...verdict, outcome: "fault" } } });
  expect(await dev.run.get({ runId })).toEqual({ runId, state: "fault", verdict: null });
  const { deadline } = await dev.attempt.workbench({ attemptId });
  const given = new Date(deadline ?? 0).getTime() - new Date(before ?? 0).getTime();
  expect(given).toBeGreaterThanOrEqual(90_000);
  expect(given).toBeLessThan(100_000);
  const closings = [before, deadline].map((end) => new Date(new Date(end ?? 0).getTime() + 30_000));
  expect(await closeTimes(attemptId)).toEqual(closings.slice(0, 1));
  expect(await closeExpiredAttempt({ ctx: worker(), input: { attemptId } })).toBeNull();
  expect(await closeTimes(attemptId)).toEqual(closings);
});

test("there is one run at a time, but one that got lost holds nothing up", async () => {
  const { dev, attemptId } = await apply();
  const answers = await Promise.allSettled([
    dev.run.create({ attemptId, files }),
    dev.run.create({ attemptId, files }),
  ]);
  expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
  world.pass(121_000);
  await expect(dev.run.create({ attemptId, files })).resolves.toBeDefined();
});

test("no run once the work was handed in, and not too many in a minute", async () => {
  const { dev, attemptId } = await apply();
  for (let count = 0; count < 10; count += 1) {
    const { runId } = await dev.run.create({ attemptId, files });
    await recordRun({ ctx: worker(), input: { runId, verdict } });
  }
  await expect(dev.run.create({ attemptId, files })).rejects.toMatchObject({
    code: "TOO_MANY_REQUESTS",
  });
  world.pass(61_000);
  await expect(dev.run.create({ attemptId, files: {} })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  await dev.submission.create({ attemptId, ...work });
  await expect(dev.run.create({ attemptId, files })).rejects.toMatchObject({ code: "CONFLICT" });
});

test("a run is forgotten after a day, at the next one", async () => {
  const dev = world.as(await world.createUser("Dev"));
  const { attemptId } = await dev.practice.start({ sampleId });
  const { runId } = await dev.run.create({ attemptId, files });
  world.pass(24 * 60 * 60_000 + 1000);
  await dev.run.get({ runId });
  const next = await dev.run.create({ attemptId, files });
  await expect(dev.run.get({ runId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await dev.run.get(next);
});

test("a run is its author's", async () => {
  const { dev, attemptId } = await apply();
  const { runId } = await dev.run.create({ attemptId, files });
  const other = world.as(await world.createUser("Other"));
  await expect(other.run.get({ runId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(other.run.create({ attemptId, files })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

function runJobs(id: RunId) {
  return world.admin`
    select priority from testing.outbox where name = 'run' and payload ->> 'runId' = ${id}`;
}

async function closeTimes(id: AttemptId): Promise<unknown[]> {
  const rows = await world.admin`
    select start_after from testing.outbox
    where name = 'close-attempt' and payload ->> 'attemptId' = ${id} order by id`;
  return rows.map((row): unknown => row["start_after"]);
}
