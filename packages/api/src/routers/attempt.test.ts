import { afterAll, beforeAll, expect, test } from "vitest";
import { attemptId, type AttemptId, type SubmissionId } from "../contract/ids.ts";
import { inScope } from "../db/transaction.ts";
import { accommodation, attempt, attemptClock, draft } from "../db/schema/attempt.ts";
import { closeExpiredAttempt } from "../services/attempt/close-expired-attempt.ts";
import { handInWork, work } from "../testing/assess-factories.ts";
import {
  makeApplication,
  makeJobPost,
  makeMember,
  makeOrganization,
  tokenOf,
} from "../testing/factories.ts";
import { registerTestSamples } from "../testing/test-samples.ts";
import { openTestWorld, type TestWorld } from "../testing/test-world.ts";

const minute = 60_000;
const [first, second] = ["report-with-ties", "webhook-twice"];

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await registerTestSamples(world.services);
});
afterAll(() => world[Symbol.asyncDispose]());

async function apply() {
  const made = await makeOrganization(world);
  const job = await makeJobPost(world, made);
  const author = await makeApplication(world, job);
  return { made, job, ...author, dev: world.as(author.candidate) };
}

const save = {
  ...work,
  baseRevision: 0,
  writer: "0190a0c8-6c1e-7b1a-9d3e-1f2a3b4c5d6e",
  sequence: 1,
};

test("the work samples of an application are done one after the other, under recorded conditions", async () => {
  const { dev, candidate, applicationId, job } = await apply();
  expect(await dev.attempt.ofApplication({ applicationId })).toMatchObject({
    hindrance: null,
    multiplier: 1,
    multiplierCanChange: true,
    aiPolicy: "allowed-if-disclosed",
    samples: [
      { sampleId: first, minutes: 20, progress: "ready", attempt: null },
      { sampleId: second, minutes: 35, progress: "locked", attempt: null },
    ],
  });
  await expect(dev.attempt.start({ applicationId, sampleId: second })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  const { submissionId } = await handInWork(world, { candidate, applicationId }, first);
  const { attemptId } = await dev.attempt.start({ applicationId, sampleId: second });
  expect(await dev.attempt.workbench({ attemptId })).toMatchObject({
    state: "open",
    conditions: {
      setting: "applied",
      sample: "public",
      aiPolicy: "allowed-if-disclosed",
      minutes: 35,
    },
    job: { applicationId, title: job.title },
    graceSeconds: 30,
  });
  expect(await dev.attempt.ofApplication({ applicationId })).toMatchObject({
    multiplierCanChange: false,
    samples: [
      { progress: "submitted", attempt: { submission: { submissionId, state: "queued" } } },
      { progress: "open", attempt: { attemptId } },
    ],
  });
  const mine = await dev.attempt.listOwn({ setting: ["applied"] });
  expect(mine.items.map((item) => item.sample.sampleId)).toEqual([second, first]);
});

test("beginning twice at once is one attempt with one clock", async () => {
  const { dev, applicationId } = await apply();
  const starts = await Promise.all(
    Array.from({ length: 3 }, () => dev.attempt.start({ applicationId, sampleId: first })),
  );
  expect(new Set(starts.map((start) => start.attemptId)).size).toBe(1);
});

test("a double click hands in once", async () => {
  const { dev, applicationId } = await apply();
  const { attemptId } = await dev.attempt.start({ applicationId, sampleId: first });
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => dev.submission.create({ attemptId, ...work })),
  );
  expect(new Set(answers.map((answer) => answer.submissionId)).size).toBe(1);
  const again = await dev.submission.create({ attemptId, ...work, files: { "handler.ts": "//" } });
  expect(again).toEqual(answers[0]);
  expect(await gradeJobs(again.submissionId)).toEqual([{ priority: 30 }]);
});

test("work for a job is handed in with a note to a colleague who is not technical", async () => {
  const { dev, applicationId } = await apply();
  const { attemptId } = await dev.attempt.start({ applicationId, sampleId: first });
  await expect(
    dev.submission.create({ attemptId, files: work.files, note: "  " }),
  ).rejects.toMatchObject({ code: "BAD_REQUEST", cause: { details: { missing: ["note"] } } });
});

test("when time is up the draft is handed in by the job, with its note, and nothing more is taken", async () => {
  const { dev, applicationId } = await apply();
  const { attemptId } = await dev.attempt.start({ applicationId, sampleId: first });
  const { deadline } = await dev.attempt.workbench({ attemptId });
  await dev.attempt.saveDraft({ attemptId, ...save });
  expect(await closeJobs(attemptId)).toEqual([
    new Date(new Date(deadline ?? 0).getTime() + 30_000),
  ]);

  const ctx = world.context(null);
  expect(await closeExpiredAttempt({ ctx, input: { attemptId } })).toBeNull();
  world.pass(20 * minute + 10_000);
  const late = await dev.attempt.saveDraft({ attemptId, ...save, baseRevision: 1, sequence: 2 });
  expect(late).toMatchObject({ outcome: "saved" });
  world.pass(21_000);
  const [closed, twin] = await Promise.all([
    closeExpiredAttempt({ ctx, input: { attemptId } }),
    closeExpiredAttempt({ ctx, input: { attemptId } }),
  ]);
  const submissionId = closed ?? twin;
  if (submissionId === null) throw new Error("The attempt was not closed.");
  expect([closed, twin]).toContain(null);
  expect(await dev.attempt.saveDraft({ attemptId, ...save, sequence: 3 })).toEqual({
    outcome: "closed",
    submissionId,
  });
  expect(await dev.submission.create({ attemptId, ...work })).toEqual({
    submissionId,
    closedByTime: true,
  });
  expect(await dev.evidence.own({ submissionId })).toMatchObject({
    closedByTime: true,
    note: { markdown: work.note },
    files: [{ path: "handler.ts", submitted: work.files["handler.ts"] }],
  });
});

test("time that is up is noticed by whatever reads the attempt, before any job runs", async () => {
  const readers: ((of: Awaited<ReturnType<typeof apply>>, id: AttemptId) => Promise<unknown>)[] = [
    ({ dev }, attemptId) => dev.attempt.workbench({ attemptId }),
    ({ dev }) => dev.attempt.listOwn({}),
    ({ dev, applicationId }) => dev.attempt.ofApplication({ applicationId }),
    ({ dev }, attemptId) => dev.attempt.saveDraft({ attemptId, ...save }),
    ({ dev }, attemptId) => dev.submission.create({ attemptId, ...work }),
    ({ dev, applicationId }) => dev.attempt.start({ applicationId, sampleId: second }),
  ];
  for (const read of readers) {
    const scene = await apply();
    const { applicationId, dev } = scene;
    const { attemptId } = await dev.attempt.start({ applicationId, sampleId: first });
    world.pass(21 * minute);
    await read(scene, attemptId);
    expect(
      await world.admin`select closed_by_time from submission where attempt_id = ${attemptId}`,
    ).toEqual([{ closed_by_time: true }]);
  }
});

test("more time is asked for before work begins, moves the deadline, and is nobody else's to know", async () => {
  const { dev, made, applicationId } = await apply();
  await dev.attempt.requestMoreTime({ applicationId, multiplier: 1.25 });
  await dev.attempt.requestMoreTime({ applicationId, multiplier: 1.5 });
  const { attemptId } = await dev.attempt.start({ applicationId, sampleId: first });
  const bench = await dev.attempt.workbench({ attemptId });
  const given = new Date(bench.deadline ?? 0).getTime() - new Date(bench.startedAt).getTime();
  expect(given).toBe(30 * minute);
  expect(bench.conditions.minutes).toBe(20);
  await expect(dev.attempt.requestMoreTime({ applicationId, multiplier: 2 })).rejects.toMatchObject(
    { code: "CONFLICT" },
  );

  const scope = { userId: made.owner.id, organizationId: made.details.id };
  const seen = await inScope(world.services.db, scope, async (tx) => [
    (await tx.select({ id: attempt.id }).from(attempt)).length,
    (await tx.select({ id: attemptClock.attemptId }).from(attemptClock)).length,
    (await tx.select({ id: accommodation.applicationId }).from(accommodation)).length,
    (await tx.select({ id: draft.attemptId }).from(draft)).length,
  ]);
  expect(seen).toEqual([1, 0, 0, 0]);
  const deeds = await world.admin`
    select action from audit where organization_id = ${made.details.id} and at > now() - interval '1 day'`;
  expect(deeds.map((deed) => deed["action"])).not.toContain("accommodation.requested");
  expect(deeds.map((deed) => deed["action"])).not.toContain("attempt.started");
});

test("an invitation sets minutes and an end, and its link is proof enough to begin", async () => {
  const made = await makeOrganization(world);
  const job = await makeJobPost(world, made);
  const deadline = new Date(world.services.now().getTime() + 60 * minute).toISOString();
  const { url } = await world.as(made.owner).invite.createLink({
    organization: made.organization,
    jobId: job.id,
    deadline,
    minutes: 90,
  });
  const guest = await world.createUser("Guest", { emailVerified: false });
  const dev = world.as(guest);
  const { applicationId } = await dev.invite.accept({ token: tokenOf(url) });
  const { attemptId } = await dev.attempt.start({ applicationId, sampleId: first });
  expect(await dev.attempt.workbench({ attemptId })).toMatchObject({
    conditions: { setting: "invited", minutes: 90 },
    deadline,
  });

  const other = await world.as(made.owner).invite.createLink({
    organization: made.organization,
    jobId: job.id,
    deadline,
  });
  const late = world.as(await world.createUser("Late"));
  const filed = await late.invite.accept({ token: tokenOf(other.url) });
  world.pass(61 * minute);
  expect(await late.attempt.ofApplication({ applicationId: filed.applicationId })).toMatchObject({
    hindrance: "past-due",
  });
  await expect(
    late.attempt.start({ applicationId: filed.applicationId, sampleId: first }),
  ).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
});

test("no work is begun on a closed job or a withdrawn application; what is begun may be finished", async () => {
  const { dev, made, job, applicationId } = await apply();
  const { attemptId } = await dev.attempt.start({ applicationId, sampleId: first });
  await world.as(made.owner).job.close({ organization: made.organization, jobId: job.id });
  await expect(dev.submission.create({ attemptId, ...work })).resolves.toMatchObject({
    closedByTime: false,
  });
  await expect(dev.attempt.start({ applicationId, sampleId: second })).rejects.toMatchObject({
    code: "CONFLICT",
  });

  const gone = await apply();
  await gone.dev.application.own.withdraw({ applicationId: gone.applicationId });
  await expect(
    gone.dev.attempt.start({ applicationId: gone.applicationId, sampleId: first }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
});

test("an attempt is its author's: not another developer's, not the team's, not one that is no attempt", async () => {
  const { dev, made, applicationId } = await apply();
  const { attemptId: mine } = await dev.attempt.start({ applicationId, sampleId: first });
  const { submissionId } = await dev.submission.create({ attemptId: mine, ...work });
  const others = [
    world.as(await world.createUser("Other")),
    world.as(made.owner),
    world.as(await makeMember(world, made, { role: "interviewer" })),
  ];
  const missing = { code: "NOT_FOUND" };
  for (const other of others) {
    await expect(other.attempt.workbench({ attemptId: mine })).rejects.toMatchObject(missing);
    await expect(other.attempt.saveDraft({ attemptId: mine, ...save })).rejects.toMatchObject(
      missing,
    );
    await expect(other.submission.create({ attemptId: mine, ...work })).rejects.toMatchObject(
      missing,
    );
    await expect(other.submission.progress({ submissionId })).rejects.toMatchObject(missing);
    await expect(other.evidence.own({ submissionId })).rejects.toMatchObject(missing);
    await expect(other.attempt.start({ applicationId, sampleId: first })).rejects.toMatchObject(
      missing,
    );
    await expect(other.attempt.ofApplication({ applicationId })).rejects.toMatchObject(missing);
    await expect(
      other.attempt.requestMoreTime({ applicationId, multiplier: 2 }),
    ).rejects.toMatchObject(missing);
  }
  const nowhere = world.services.newId(attemptId);
  await expect(dev.attempt.workbench({ attemptId: nowhere })).rejects.toMatchObject(missing);
});

function gradeJobs(submissionId: SubmissionId) {
  return world.admin`
    select priority from testing.outbox
    where name = 'grade' and payload ->> 'submissionId' = ${submissionId}`;
}

async function closeJobs(id: AttemptId) {
  const rows = await world.admin`
    select start_after from testing.outbox
    where name = 'close-attempt' and payload ->> 'attemptId' = ${id}`;
  return rows.map((row) => row["start_after"] as unknown);
}
