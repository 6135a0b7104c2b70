import { afterAll, beforeAll, expect, test } from "vitest";
import { inScope } from "../db/transaction.ts";
import { verdict, verdictCheck, verdictCheckDetail } from "../db/schema/submission.ts";
import { handInWork, makeEvidence, work } from "../testing/assess-factories.ts";
import {
  makeApplication,
  makeJobPost,
  makeMember,
  makeOrganization,
} from "../testing/factories.ts";
import { registerTestSamples } from "../testing/test-samples.ts";
import { openTestWorld, type TestWorld } from "../testing/test-world.ts";

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
  const author = await makeApplication(world, job, "Dana Developer");
  const { organization } = made;
  const team = world.as(made.owner);
  return { made, organization, job, team, ...author, dev: world.as(author.candidate) };
}

test("the hiring team sees of a work sample every check with what went in and out, the files and the note", async () => {
  const scene = await apply();
  const { team, organization, applicationId } = scene;
  await makeEvidence(world, scene, first);
  expect(
    await team.evidence.review({ organization, applicationId, sampleId: first }),
  ).toMatchObject({
    applicationId,
    label: expect.stringMatching(/^Candidate /u),
    state: "graded",
    conditions: {
      setting: "applied",
      sample: "public",
      aiPolicy: "allowed-if-disclosed",
      minutes: 20,
    },
    sample: { sampleId: first, version: 1, hash: `sha256:${first}`, responsibility: "databases" },
    verdict: {
      outcome: "failed",
      score: 0.25,
      submissionHash: "sha256:submission",
      engine: { version: "0.1.0", postgres: "18.4" },
    },
    ticks: [
      { sampleId: first, checkId: "visible-one", responsibility: "databases", outcome: "passed" },
      { sampleId: first, checkId: "hidden-one", responsibility: "databases", outcome: "failed" },
    ],
    checks: [
      { id: "visible-one", detail: { message: null } },
      {
        id: "hidden-one",
        visible: false,
        detail: {
          message: "expected 1 row of hidden data, got 2",
          expected: "1",
          actual: "2",
          cost: { queries: 2, fuel: 1200 },
          log: ["hidden log"],
        },
      },
    ],
    files: [
      {
        path: "handler.ts",
        start: "export default async () => ({ status: 500 });\n",
        submitted: work.files["handler.ts"],
      },
    ],
    note: { markdown: work.note, html: `<p>${work.note}</p>\n` },
    contests: [],
  });
});

test("nothing in it says who did the work, or how long it took", async () => {
  const scene = await apply();
  const { team, organization, applicationId, candidate, dev } = scene;
  await dev.attempt.requestMoreTime({ applicationId, multiplier: 2 });
  const { attemptId, submissionId } = await makeEvidence(world, scene, first);
  const texts = [
    JSON.stringify(await team.evidence.review({ organization, applicationId, sampleId: first })),
    JSON.stringify(await team.evidence.ofApplication({ organization, applicationId })),
    JSON.stringify(await team.application.get({ organization, applicationId })),
  ];
  const [evidence = "", list = ""] = texts;
  for (const text of texts) {
    for (const secret of [candidate.name, candidate.email, candidate.id, attemptId, submissionId])
      expect(text).not.toContain(secret);
  }
  for (const text of [evidence, list]) {
    expect(text).not.toMatch(/\d{2}:\d{2}:\d{2}/u);
    expect(text).not.toContain("multiplier");
    expect(text).not.toContain("deadline");
  }
});

test("of a hidden check the database itself tells the candidate title and outcome only", async () => {
  const scene = await apply();
  const { candidate, dev } = scene;
  const { submissionId } = await makeEvidence(world, scene, first);
  const details = await inScope(world.services.db, { userId: candidate.id }, (tx) =>
    tx.select({ checkId: verdictCheckDetail.checkId }).from(verdictCheckDetail),
  );
  expect(details).toEqual([{ checkId: "visible-one" }]);
  const evidence = await dev.evidence.own({ submissionId });
  expect(evidence).toMatchObject({ contestable: true, submissionId });
  expect(evidence.checks[1]).toEqual({
    id: "hidden-one",
    title: "It answers twice",
    visible: false,
    outcome: "failed",
    weight: 3,
    detail: null,
  });
});

test("another organization's scope holds no verdict and no check of this one", async () => {
  const scene = await apply();
  await makeEvidence(world, scene, first);
  const stranger = await makeOrganization(world);
  const scope = { userId: stranger.owner.id, organizationId: stranger.details.id };
  const seen = await inScope(world.services.db, scope, async (tx) => [
    await tx.select({ id: verdict.id }).from(verdict),
    await tx.select({ id: verdictCheck.checkId }).from(verdictCheck),
    await tx.select({ id: verdictCheckDetail.checkId }).from(verdictCheckDetail),
  ]);
  expect(seen).toEqual([[], [], []]);
});

test("a verdict can't be changed or taken away, not even by who recorded it", async () => {
  const scene = await apply();
  const { submissionId } = await makeEvidence(world, scene, first);
  for (const deed of ["update verdict set score = 1", "delete from verdict"]) {
    await expect(
      inScope(world.services.db, { submissionId }, (tx) => tx.execute(deed)),
    ).rejects.toMatchObject({ cause: { code: "42501" } });
  }
});

test("the work of an application in the job's order: handed in, graded, or not yet, and contests to answer", async () => {
  const scene = await apply();
  const { team, dev, organization, applicationId } = scene;
  const { submissionId } = await makeEvidence(world, scene, first);
  await dev.contest.create({ submissionId, checkId: "hidden-one", reason: "I read it otherwise." });
  expect(await team.evidence.ofApplication({ organization, applicationId })).toEqual([
    {
      sampleId: first,
      title: "A report with ties",
      responsibility: "databases",
      state: "graded",
      outcome: "failed",
      score: 0.25,
      openContests: 1,
    },
    {
      sampleId: second,
      title: "A webhook that arrives twice",
      responsibility: "apis",
      state: "not-handed-in",
      outcome: null,
      score: null,
      openContests: 0,
    },
  ]);
  await dev.attempt.start({ applicationId, sampleId: second });
  const begun = await team.evidence.ofApplication({ organization, applicationId });
  expect(begun[1]).toMatchObject({ state: "not-handed-in" });
  await expect(
    team.evidence.review({ organization, applicationId, sampleId: second }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  await handInWork(world, scene, second);
  expect(
    await team.evidence.review({ organization, applicationId, sampleId: second }),
  ).toMatchObject({ state: "queued", verdict: null, checks: [], ticks: [] });
});

test("the shortlist is ranked by the evidence", async () => {
  const scene = await apply();
  const { team, organization, job, applicationId } = scene;
  await makeEvidence(world, scene, first);
  const { items } = await team.application.shortlist({ organization, jobId: job.id });
  expect(items).toMatchObject([
    {
      id: applicationId,
      ticks: [
        { checkId: "visible-one", outcome: "passed" },
        { checkId: "hidden-one", outcome: "failed" },
      ],
    },
  ]);
});

test("a check is contested once, with a reason; the team answers once; both stay with the evidence", async () => {
  const scene = await apply();
  const { made, team, dev, organization, applicationId } = scene;
  const { submissionId } = await makeEvidence(world, scene, first);
  const input = { submissionId, checkId: "hidden-one" };
  await expect(dev.contest.create({ ...input, reason: " " })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  await expect(
    dev.contest.create({ ...input, checkId: "no-such", reason: "Because" }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  const contest = await dev.contest.create({ ...input, reason: "The brief says otherwise." });
  expect(contest).toMatchObject({ checkId: "hidden-one", answer: null });
  await expect(dev.contest.create({ ...input, reason: "Again" })).rejects.toMatchObject({
    code: "CONFLICT",
  });

  const answer = {
    organization,
    contestId: contest.id,
    ruling: "check-was-wrong",
    answer: "You are right.",
  } as const;
  const interviewer = world.as(await makeMember(world, made, { role: "interviewer" }));
  await expect(interviewer.contest.answer(answer)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await team.contest.answer(answer)).toMatchObject({
    answer: { ruling: "check-was-wrong", text: "You are right." },
  });
  await expect(team.contest.answer(answer)).rejects.toMatchObject({ code: "CONFLICT" });

  const expected = [{ reason: "The brief says otherwise.", answer: { text: "You are right." } }];
  expect((await dev.evidence.own({ submissionId })).contests).toMatchObject(expected);
  const review = await team.evidence.review({ organization, applicationId, sampleId: first });
  expect(review.contests).toMatchObject(expected);
});

test("practice can't be contested: there is nobody to answer", async () => {
  const dev = world.as(await world.createUser("Dev"));
  const { attemptId } = await dev.practice.start({ sampleId: first });
  const { submissionId } = await dev.submission.create({ attemptId, files: work.files });
  await expect(
    dev.contest.create({ submissionId, checkId: "hidden-one", reason: "Because" }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});
