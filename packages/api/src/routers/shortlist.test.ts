import { afterAll, beforeAll, expect, test } from "vitest";
import { type ListShortlistInput } from "../contract/application.ts";
import { type JobDto } from "../contract/job.ts";
import { recordVerdict } from "../services/verdict/record-verdict.ts";
import {
  type MadeOrganization,
  makeApplication,
  makeJobPost,
  makeOrganization,
} from "../testing/factories.ts";
import { registerTestSamples, testVerdict } from "../testing/test-samples.ts";
import { openTestWorld, type TestWorld } from "../testing/test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await registerTestSamples(world.services);
});
afterAll(() => world[Symbol.asyncDispose]());

// The default job asks for SQL (weight 3) and REST (weight 1), with one work sample in each.
const report = "report-with-ties";
const webhook = "webhook-twice";

/** Somebody whose work got these scores, in the order in which it is asked for. */
async function makeCandidate(job: JobDto, scores: Record<string, number>) {
  const made = await makeApplication(world, job);
  const { applicationId } = made;
  for (const [sampleId, score] of Object.entries(scores)) {
    const candidate = world.as(made.candidate);
    const { attemptId } = await candidate.attempt.start({ applicationId, sampleId });
    const files = { "handler.ts": "export default async () => ({ status: 200 });" };
    const note = "I made it answer.";
    const { submissionId } = await candidate.submission.create({ attemptId, files, note });
    const verdict = { ...testVerdict({ id: sampleId, hash: `sha256:${sampleId}` }), score };
    await recordVerdict({ ctx: world.context(null), input: { submissionId, verdict } });
  }
  return made;
}

async function list(
  { owner, organization }: MadeOrganization,
  job: JobDto,
  input: Partial<ListShortlistInput> = {},
) {
  return world.as(owner).application.shortlist({ organization, jobId: job.id, ...input });
}

test("the best work stands first, and every addend of its rank is shown", async () => {
  const made = await makeOrganization(world);
  const job = await makeJobPost(world, made);
  const none = await makeCandidate(job, {});
  const half = await makeCandidate(job, { [report]: 0.5 });
  const both = await makeCandidate(job, { [report]: 0.5, [webhook]: 1 });
  const { items } = await list(made, job);
  expect(items.map((row) => [row.id, row.rank.points, row.rank.complete])).toEqual([
    [both.applicationId, 62.5, true],
    [half.applicationId, 37.5, false],
    [none.applicationId, 0, false],
  ]);
  expect(
    items[0]?.rank.parts.map((part) => [part.responsibility, part.share, part.contribution]),
  ).toEqual([
    ["databases", 0.75, 37.5],
    ["apis", 0.25, 25],
  ]);
});

test("the strip has a stroke for every check of every sample", async () => {
  const made = await makeOrganization(world);
  const job = await makeJobPost(world, made);
  await makeCandidate(job, { [report]: 0.25 });
  const [row] = (await list(made, job)).items;
  expect(row?.ticks).toEqual([
    {
      sampleId: report,
      checkId: "visible-one",
      title: "It answers",
      responsibility: "databases",
      outcome: "passed",
      weight: 1,
    },
    {
      sampleId: report,
      checkId: "hidden-one",
      title: "It answers twice",
      responsibility: "databases",
      outcome: "failed",
      weight: 3,
    },
  ]);
});

test("every sort pages without gap or repetition, ties and missing scores included", async () => {
  const made = await makeOrganization(world);
  const job = await makeJobPost(world, made);
  const people = [
    await makeCandidate(job, { [report]: 0.5, [webhook]: 0.1 }),
    await makeCandidate(job, { [report]: 0.5, [webhook]: 0.1 }),
    await makeCandidate(job, { [report]: 0 }),
    await makeCandidate(job, {}),
    await makeCandidate(job, { [report]: 1 / 3 }),
  ];
  const [first, twin, zero, none, third] = people.map((person) => person.applicationId);
  const paged = async (sort: ListShortlistInput["sort"]) => {
    const ids: unknown[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(made, job, {
        sort,
        cursor,
        limit: 2,
      });
      ids.push(...page.items.map((row) => row.id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    return ids;
  };
  expect(await paged("rank")).toEqual([twin, first, third, none, zero]);
  expect(await paged("newest")).toEqual([third, none, zero, twin, first]);
  expect(await paged("databases")).toEqual([twin, first, third, zero, none]);
});

test("filters take state, stage and completeness", async () => {
  const made = await makeOrganization(world);
  const { owner, organization } = made;
  const job = await makeJobPost(world, made);
  const team = world.as(owner).application;
  const complete = await makeCandidate(job, { [report]: 0, [webhook]: 0 });
  const moved = await makeCandidate(job, {});
  const declined = await makeCandidate(job, {});
  const interview = job.stages[1];
  if (!interview) throw new Error("The job has no second stage.");
  await team.move({ organization, applicationId: moved.applicationId, stageId: interview.id });
  await team.decline({ organization, applicationId: declined.applicationId, reason: "other" });
  const ids = async (input: Partial<ListShortlistInput>) =>
    (await list(made, job, input)).items.map((row) => row.id);
  expect(await ids({})).toEqual([moved.applicationId, complete.applicationId]);
  expect(await ids({ state: ["declined"] })).toEqual([declined.applicationId]);
  expect(await ids({ stageId: interview.id })).toEqual([moved.applicationId]);
  expect(await ids({ complete: true })).toEqual([complete.applicationId]);
  expect(await ids({ complete: false })).toEqual([moved.applicationId]);
});

test("notes are counted, and applications to other jobs stay out", async () => {
  const made = await makeOrganization(world);
  const { owner, organization } = made;
  const job = await makeJobPost(world, made);
  const { applicationId } = await makeCandidate(job, {});
  await makeCandidate(await makeJobPost(world, made), {});
  await world.as(owner).note.create({ organization, applicationId, body: "One" });
  await world.as(owner).note.create({ organization, applicationId, body: "Two" });
  expect((await list(made, job)).items).toMatchObject([{ id: applicationId, notes: 2 }]);
});
