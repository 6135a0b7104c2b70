import { isTrackedEnvelope } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SessionUser } from "../context.ts";
import { type SubmissionId } from "../contract/ids.ts";
import { openDatabase } from "../db/client.ts";
import { openEvents } from "../db/events.ts";
import { appRouter, createCaller } from "../root.ts";
import { recordFault } from "../services/verdict/record-fault.ts";
import { loadGradingWork } from "../services/verdict/load-grading-work.ts";
import { recordVerdict } from "../services/verdict/record-verdict.ts";
import { registerTestSamples, testVerdict } from "../testing/test-samples.ts";
import { openTestWorld, type TestWorld } from "../testing/test-world.ts";

const sampleId = "webhook-twice";
const files = { "handler.ts": "export default async () => ({ status: 200 });" };
const verdict = testVerdict({ id: sampleId, hash: `sha256:${sampleId}` });

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await registerTestSamples(world.services);
});
afterAll(() => world[Symbol.asyncDispose]());

/** The worker's context. */
const worker = () => world.context(null);

const save = {
  note: "",
  baseRevision: 0,
  writer: "0190a0c8-6c1e-7b1a-9d3e-1f2a3b4c5d6e",
  sequence: 1,
};

test("practice from the start to the evidence: draft, submission, verdict, live", async () => {
  const dev = world.as(await world.createUser("Dev"));
  const { attemptId, visitorToken } = await dev.practice.start({ sampleId });
  expect(visitorToken).toBeNull();
  const bench = await dev.attempt.workbench({ attemptId });
  expect(bench).toMatchObject({
    state: "open",
    deadline: null,
    conditions: { setting: "practice", sample: "public", aiPolicy: null, minutes: null },
    draft: {
      files: { "handler.ts": "export default async () => ({ status: 500 });\n" },
      revision: 0,
    },
  });
  expect(Object.keys(bench.workSample.files)).not.toContain("checks/hidden.ts");

  expect(await dev.attempt.saveDraft({ attemptId, files, ...save })).toMatchObject({
    outcome: "saved",
    revision: 1,
  });
  const { submissionId } = await dev.submission.create({ attemptId, files });

  const events = await dev.submission.watch({ submissionId });
  const states: unknown[] = [];
  const watching = (async () => {
    for await (const event of events) states.push(event);
  })();
  await expect.poll(() => states.map(idOf)).toEqual(["queued"]);

  const work = await loadGradingWork({ ctx: worker(), input: { submissionId } });
  expect(work?.files).toEqual(files);
  expect(work?.sample.hash).toBe("sha256:webhook-twice");
  expect(Object.keys(work?.sample.files ?? {}).toSorted()).toEqual([
    "brief.md",
    "checks/hidden.ts",
    "checks/visible.ts",
    "sample.json",
    "solutions/reference/handler.ts",
    "start/handler.ts",
  ]);
  expect(await recordVerdict({ ctx: worker(), input: { submissionId, verdict } })).toEqual({
    recorded: true,
  });
  await watching;
  expect(states.map(idOf)).toEqual(["queued", "graded"]);
  expect(states[1]).toMatchObject({ 1: { submissionId, outcome: "failed", score: 0.25 } });

  const evidence = await dev.evidence.own({ submissionId });
  expect(evidence).toMatchObject({
    state: "graded",
    contestable: false,
    verdict: { outcome: "failed", score: 0.25, submissionHash: "sha256:submission" },
    sample: {
      sampleId,
      hash: "sha256:webhook-twice",
      skills: [{ title: "REST" }, { title: "SQL" }],
    },
    ticks: [
      { checkId: "visible-one", responsibility: "apis", outcome: "passed", weight: 1 },
      { checkId: "hidden-one", responsibility: "apis", outcome: "failed", weight: 3 },
    ],
    checks: [
      { id: "visible-one", detail: { log: ["seen \uFFFD by all \uFFFD"] } },
      { id: "hidden-one", title: "It answers twice", outcome: "failed", detail: null },
    ],
    files: [{ path: "handler.ts", submitted: files["handler.ts"] }],
  });
  expect(JSON.stringify(evidence)).not.toContain("hidden data");
  expect(await loadGradingWork({ ctx: worker(), input: { submissionId } })).toBeNull();
});

test("there is one verdict, whatever is tried again at once", async () => {
  const dev = world.as(await world.createUser("Dev"));
  const { attemptId } = await dev.practice.start({ sampleId });
  const { submissionId } = await dev.submission.create({ attemptId, files });
  const answers = await Promise.all(
    Array.from({ length: 5 }, () =>
      recordVerdict({ ctx: worker(), input: { submissionId, verdict } }),
    ),
  );
  expect(answers.filter(({ recorded }) => recorded)).toHaveLength(1);
  expect(
    await world.admin`select count(*)::int as n from verdict where submission_id = ${submissionId}`,
  ).toEqual([{ n: 1 }]);
});

test("a fault is told apart from the candidate's, is tried again later, and a verdict still follows", async () => {
  const dev = world.as(await world.createUser("Dev"));
  const { attemptId } = await dev.practice.start({ sampleId });
  const { submissionId } = await dev.submission.create({ attemptId, files });
  const { retryAt } = await recordFault({
    ctx: worker(),
    input: { submissionId, reason: "the disk was full" },
  });
  expect(retryAt).toBeInstanceOf(Date);
  expect(await dev.submission.progress({ submissionId })).toEqual({
    submissionId,
    state: "fault",
    outcome: null,
    score: null,
  });
  const jobs = await gradeJobs(submissionId);
  expect(jobs).toMatchObject([
    { priority: 20, start_after: null },
    { priority: 0, start_after: retryAt },
  ]);
  await recordVerdict({ ctx: worker(), input: { submissionId, verdict } });
  expect(await dev.submission.progress({ submissionId })).toMatchObject({ state: "graded" });
  expect(await recordFault({ ctx: worker(), input: { submissionId, reason: "too late" } })).toEqual(
    { retryAt: null },
  );
});

test("work that was erased while it waited is graded by nobody", async () => {
  const dev = world.as(await world.createUser("Dev"));
  const { attemptId } = await dev.practice.start({ sampleId });
  const { submissionId } = await dev.submission.create({ attemptId, files });
  await world.admin`delete from attempt where id = ${attemptId}`;
  const input = { submissionId };
  expect(await loadGradingWork({ ctx: worker(), input })).toBeNull();
  expect(await recordVerdict({ ctx: worker(), input: { ...input, verdict } })).toEqual({
    recorded: false,
  });
  expect(await recordFault({ ctx: worker(), input: { ...input, reason: "gone" } })).toEqual({
    retryAt: null,
  });
});

test("a verdict that is a fault is refused", async () => {
  const dev = world.as(await world.createUser("Dev"));
  const { attemptId } = await dev.practice.start({ sampleId });
  const { submissionId } = await dev.submission.create({ attemptId, files });
  await expect(
    recordVerdict({
      ctx: worker(),
      input: { submissionId, verdict: { ...verdict, outcome: "fault", score: null } },
    }),
  ).rejects.toThrow("A fault is no verdict");
});

test("a visitor's work is opened by the browser's secret alone, and claimed on sign-up", async () => {
  const visitor = world.as(null);
  const { attemptId, visitorToken } = await visitor.practice.start({ sampleId });
  if (visitorToken === null) throw new Error("A visitor is given a secret.");
  const second = await visitor.practice.start({ sampleId: "open-search", visitorToken });
  expect(second.visitorToken).toBe(visitorToken);
  const { submissionId } = await visitor.submission.create({ attemptId, files, visitorToken });
  expect(await gradeJobs(submissionId)).toMatchObject([{ priority: 10 }]);

  const notFound = { code: "NOT_FOUND" };
  const strangers = [world.as(null), world.as(await world.createUser("Stranger"))];
  for (const stranger of strangers) {
    await expect(stranger.attempt.workbench({ attemptId })).rejects.toMatchObject(notFound);
    await expect(stranger.evidence.own({ submissionId })).rejects.toMatchObject(notFound);
    await expect(
      stranger.submission.progress({ submissionId, visitorToken: "x".repeat(43) }),
    ).rejects.toMatchObject(notFound);
  }
  expect((await visitor.attempt.listOwn({})).items).toEqual([]);
  expect((await visitor.attempt.listOwn({ visitorToken })).items).toHaveLength(2);

  const dev = world.as(await world.createUser("Dev"));
  expect(await dev.practice.claim({ visitorToken })).toEqual({ claimed: 2 });
  expect(await dev.practice.claim({ visitorToken })).toEqual({ claimed: 0 });
  const { items } = await dev.attempt.listOwn({});
  expect(items.map((item) => item.sample.sampleId)).toEqual(["open-search", sampleId]);
  expect(items[1]?.submission).toMatchObject({ submissionId, state: "queued" });
  await expect(visitor.attempt.workbench({ attemptId, visitorToken })).rejects.toMatchObject(
    notFound,
  );
});

test("starting again goes on with what was begun", async () => {
  const dev = world.as(await world.createUser("Dev"));
  const starts = await Promise.all([
    dev.practice.start({ sampleId }),
    dev.practice.start({ sampleId }),
  ]);
  expect(starts[0]).toEqual(starts[1]);
  await expect(dev.practice.start({ sampleId: "no-such-sample" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("practice may be handed in again, but the same twice in a row is one submission", async () => {
  const dev = world.as(await world.createUser("Dev"));
  const { attemptId } = await dev.practice.start({ sampleId });
  const [first, twin] = await Promise.all([
    dev.submission.create({ attemptId, files }),
    dev.submission.create({ attemptId, files }),
  ]);
  expect(first).toEqual(twin);
  const other = await dev.submission.create({ attemptId, files: { "handler.ts": "// better" } });
  expect(other.submissionId).not.toBe(first.submissionId);
});

test("visitors are held back after many submissions, and told until when", async () => {
  const visitor = world.as(null);
  const { attemptId, visitorToken } = await visitor.practice.start({ sampleId });
  const submit = (count: number) =>
    visitor.submission.create({
      attemptId,
      visitorToken,
      files: { "handler.ts": `// ${count}` },
    });
  const answers = await Promise.allSettled(Array.from({ length: 30 }, (_, count) => submit(count)));
  const refused = answers.find((answer) => answer.status === "rejected")?.reason;
  expect(refused).toMatchObject({
    code: "TOO_MANY_REQUESTS",
    cause: { details: { retryAt: expect.stringMatching(/^\d{4}-/u) } },
  });
  const dev = world.as(await world.createUser("Dev"));
  const own = await dev.practice.start({ sampleId });
  await expect(dev.submission.create({ attemptId: own.attemptId, files })).resolves.toBeDefined();
  world.pass(11 * 60_000);
  await expect(submit(99)).resolves.toMatchObject({ closedByTime: false });
});

test("files that are not to be changed, too large ones and ones that are no text are refused", async () => {
  const dev = world.as(await world.createUser("Dev"));
  const { attemptId } = await dev.practice.start({ sampleId });
  const refused: Record<string, string>[] = [
    { "checks/visible.ts": "" },
    { "../handler.ts": "" },
    { "handler.ts": "x".repeat(262_145) },
    { "handler.ts": "a\0b" },
    { "handler.ts": "\uD800" },
  ];
  for (const files of refused) {
    await expect(dev.attempt.saveDraft({ attemptId, ...save, files })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await expect(dev.submission.create({ attemptId, files })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  }
});

test("two tabs: the one that did not see the other's work is shown it and overwrites nothing", async () => {
  const dev = world.as(await world.createUser("Dev"));
  const { attemptId } = await dev.practice.start({ sampleId });
  const other = { ...save, writer: "0190a0c8-6c1e-7b1a-9d3e-aaaaaaaaaaaa" };
  await dev.attempt.saveDraft({ attemptId, ...save, files: { "handler.ts": "// one" } });
  expect(
    await dev.attempt.saveDraft({ attemptId, ...other, files: { "handler.ts": "// two" } }),
  ).toMatchObject({
    outcome: "conflict",
    draft: { files: { "handler.ts": "// one" }, revision: 1 },
  });
  expect(
    await dev.attempt.saveDraft({
      attemptId,
      ...other,
      sequence: 2,
      baseRevision: 1,
      files: { "handler.ts": "// both" },
    }),
  ).toMatchObject({ outcome: "saved", revision: 2 });
  expect((await dev.attempt.workbench({ attemptId })).draft.files).toEqual({
    "handler.ts": "// both",
  });
});

test("the verdict is heard in every process of the server, and a break is gone on from where it was", async () => {
  const user = await world.createUser("Dev");
  const dev = world.as(user);
  const { attemptId } = await dev.practice.start({ sampleId });
  const { submissionId } = await dev.submission.create({ attemptId, files });
  await using process = openDatabase({ address: world.address, role: "unsung_app", max: 2 });
  const elsewhere = createCaller({
    ...world.context(user),
    db: process.db,
    events: await openEvents(process.sql),
  });
  const resumed = await elsewhere.submission.watch({ submissionId, lastEventId: "queued" });
  const heard = (async () => {
    const states: (string | null)[] = [];
    for await (const event of resumed) states.push(idOf(event));
    return states;
  })();
  await recordVerdict({ ctx: worker(), input: { submissionId, verdict } });
  expect(await heard).toEqual(["graded"]);
});

test("after the connection that listens was cut, what happened meanwhile is found", async () => {
  const dev = world.as(await world.createUser("Dev"));
  const { attemptId } = await dev.practice.start({ sampleId });
  const { submissionId } = await dev.submission.create({ attemptId, files });
  const events = await dev.submission.watch({ submissionId });
  const states: (string | null)[] = [];
  const watching = (async () => {
    for await (const event of events) states.push(idOf(event));
  })();
  await expect.poll(() => states).toEqual(["queued"]);
  const cut = await world.admin`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ilike 'listen%'`;
  expect(cut).not.toEqual([]);
  await recordVerdict({ ctx: worker(), input: { submissionId, verdict } });
  await watching;
  expect(states).toEqual(["queued", "graded"]);
});

test("over HTTP the live channel carries ids to go on from, and is closed to strangers at once", async () => {
  const user = await world.createUser("Dev");
  const dev = world.as(user);
  const { attemptId } = await dev.practice.start({ sampleId });
  const { submissionId } = await dev.submission.create({ attemptId, files });
  await recordVerdict({ ctx: worker(), input: { submissionId, verdict } });
  const open = (caller: SessionUser | null) => {
    const input = encodeURIComponent(JSON.stringify({ submissionId }));
    return fetchRequestHandler({
      endpoint: "/trpc",
      req: new Request(`https://unsung.test/trpc/submission.watch?input=${input}`, {
        headers: { accept: "text/event-stream" },
      }),
      router: appRouter,
      createContext: () => world.context(caller),
    });
  };
  const stream = await (await open(user)).text();
  expect(stream).toContain("id: graded");
  expect(stream).toContain('"outcome":"failed"');
  const refused = await (await open(await world.createUser("Stranger"))).text();
  expect(refused).toContain("event: serialized-error");
  expect(refused).toContain('"code":"NOT_FOUND"');
});

/** What the client would send as `lastEventId` after this event. */
function idOf(event: unknown): string | null {
  return isTrackedEnvelope(event) ? event[0] : null;
}

function gradeJobs(submissionId: SubmissionId) {
  return world.admin`
    select priority, start_after from testing.outbox
    where name = 'grade' and payload ->> 'submissionId' = ${submissionId} order by id`;
}
