import { afterAll, beforeAll, expect, test } from "vitest";
import {
  makeApplication,
  makeDraft,
  makeJobPost,
  makeMember,
  makeOrganization,
} from "../testing/factories.ts";
import { registerTestSamples } from "../testing/test-samples.ts";
import { openTestWorld, type TestWorld } from "../testing/test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await registerTestSamples(world.services);
});
afterAll(() => world[Symbol.asyncDispose]());

test("a draft keeps what it was given, in order", async () => {
  const made = await makeOrganization(world);
  const draft = await makeDraft(world, made, { title: "Développeuse back-end" });
  expect(draft).toMatchObject({
    slug: `developpeuse-back-end-${draft.id.slice(-8)}`,
    state: "draft",
    place: { type: "remote", countries: ["DE", "FR"] },
    pay: { min: 5_500_000, max: 7_000_000, currency: "EUR", period: "year" },
    skills: [
      { skillId: "sql", title: "SQL", weight: 3 },
      { skillId: "rest", title: "REST", weight: 1 },
    ],
    samples: [
      { sampleId: "report-with-ties", responsibility: "databases", minutes: 20 },
      { sampleId: "webhook-twice", responsibility: "apis", minutes: 35 },
    ],
    totalMinutes: 55,
    missing: [],
    warnings: [],
    publishedAt: null,
  });
  expect(draft.stages.map((stage) => stage.name)).toEqual(["Work samples", "Interview", "Offer"]);
  const { owner, organization } = made;
  expect(await world.as(owner).job.get({ organization, jobId: draft.id })).toEqual(draft);
});

test("an update changes what it names and leaves the rest", async () => {
  const made = await makeOrganization(world);
  const { owner, organization } = made;
  const draft = await makeDraft(world, made);
  const changed = await world.as(owner).job.update({
    organization,
    jobId: draft.id,
    pay: null,
    samples: [{ sampleId: "webhook-twice", minutes: 50 }, { sampleId: "open-search" }],
  });
  expect(changed).toMatchObject({
    ...draft,
    pay: null,
    samples: [
      { sampleId: "webhook-twice", minutes: 50 },
      { sampleId: "open-search", minutes: 25 },
    ],
    totalMinutes: 75,
    missing: ["State the pay range."],
    warnings: [expect.stringContaining("75 minutes")],
  });
});

test("stages are renamed, ordered, added and removed", async () => {
  const made = await makeOrganization(world);
  const { owner, organization } = made;
  const { id: jobId, stages } = await makeDraft(world, made);
  const [work, , offer] = stages;
  if (!work || !offer) throw new Error("The default stages are gone.");
  const changed = await world.as(owner).job.update({
    organization,
    jobId,
    stages: [{ ...offer, name: "Contract" }, { name: "Talk" }, work],
  });
  expect(changed.stages).toEqual([
    { id: offer.id, name: "Contract" },
    { id: expect.any(String), name: "Talk" },
    work,
  ]);
});

test("a stage of another job is refused", async () => {
  const made = await makeOrganization(world);
  const { owner, organization } = made;
  const { stages } = await makeDraft(world, made);
  const { id: jobId } = await makeDraft(world, made);
  await expect(world.as(owner).job.update({ organization, jobId, stages })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("what the catalogue does not have is refused by name", async () => {
  const made = await makeOrganization(world);
  await expect(
    makeDraft(world, made, { skills: [{ skillId: "cobol", weight: 1 }] }),
  ).rejects.toMatchObject({ cause: { code: "INVALID", details: { unknown: ["cobol"] } } });
  await expect(
    makeDraft(world, made, { samples: [{ sampleId: "no-such" }] }),
  ).rejects.toMatchObject({ cause: { code: "INVALID", details: { unknown: ["no-such"] } } });
});

test("a job without pay range is not published", async () => {
  const made = await makeOrganization(world);
  const { owner, organization } = made;
  const { id: jobId } = await makeDraft(world, made, { pay: null });
  await expect(world.as(owner).job.publish({ organization, jobId })).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
    cause: { code: "JOB_INCOMPLETE", details: { missing: ["State the pay range."] } },
  });
});

test("more than two hours of work are published only when they are paid", async () => {
  const made = await makeOrganization(world);
  const { owner, organization } = made;
  const samples = [{ sampleId: "slow-orders", minutes: 100 }, { sampleId: "webhook-twice" }];
  const { id: jobId } = await makeDraft(world, made, { samples });
  await expect(world.as(owner).job.publish({ organization, jobId })).rejects.toMatchObject({
    cause: { code: "JOB_INCOMPLETE" },
  });
  await world.as(owner).job.update({ organization, jobId, paidWork: "EUR 150 by bank transfer" });
  expect(await world.as(owner).job.publish({ organization, jobId })).toMatchObject({
    state: "published",
  });
});

test("a published job stays complete: what would break it is refused whole", async () => {
  const made = await makeOrganization(world);
  const { owner, organization } = made;
  const { id: jobId } = await makeJobPost(world, made);
  await expect(
    world.as(owner).job.update({ organization, jobId, title: "Changed", pay: null }),
  ).rejects.toMatchObject({ cause: { code: "JOB_INCOMPLETE" } });
  expect(await world.as(owner).job.get({ organization, jobId })).toMatchObject({
    title: "Back-end developer",
  });
});

test("a job goes from draft to published to closed, and out again", async () => {
  const made = await makeOrganization(world);
  const { owner, organization } = made;
  const caller = world.as(owner).job;
  const { id: jobId } = await makeDraft(world, made);
  const wrongState = { cause: { code: "WRONG_STATE" } };
  await expect(caller.close({ organization, jobId })).rejects.toMatchObject(wrongState);
  await caller.publish({ organization, jobId });
  await expect(caller.publish({ organization, jobId })).rejects.toMatchObject(wrongState);
  expect(await caller.close({ organization, jobId })).toMatchObject({
    state: "closed",
    closedAt: expect.any(String),
  });
  expect(await caller.publish({ organization, jobId })).toMatchObject({
    state: "published",
    closedAt: null,
  });
});

test("an interviewer reads jobs and changes none", async () => {
  const made = await makeOrganization(world);
  const { organization } = made;
  const { id: jobId } = await makeDraft(world, made);
  const member = await makeMember(world, made, { role: "interviewer" });
  const interviewer = world.as(member).job;
  expect(await interviewer.get({ organization, jobId })).toMatchObject({ id: jobId });
  expect((await interviewer.list({ organization })).items).toHaveLength(1);
  const forbidden = { code: "FORBIDDEN" };
  await expect(makeDraft(world, { ...made, owner: member })).rejects.toMatchObject(forbidden);
  await expect(interviewer.update({ organization, jobId, title: "x" })).rejects.toMatchObject(
    forbidden,
  );
  await expect(interviewer.publish({ organization, jobId })).rejects.toMatchObject(forbidden);
  await expect(interviewer.close({ organization, jobId })).rejects.toMatchObject(forbidden);
});

test("another organization's published job can be read by all and changed by none of them", async () => {
  const made = await makeOrganization(world);
  const { id: jobId } = await makeJobPost(world, made);
  const other = await makeOrganization(world);
  const { organization } = other;
  const stranger = world.as(other.owner).job;
  const missing = { code: "NOT_FOUND" };
  await expect(stranger.get({ organization, jobId })).rejects.toMatchObject(missing);
  await expect(stranger.preview({ organization, jobId })).rejects.toMatchObject(missing);
  await expect(stranger.update({ organization, jobId, title: "Mine" })).rejects.toMatchObject(
    missing,
  );
  await expect(stranger.close({ organization, jobId })).rejects.toMatchObject(missing);
  expect((await stranger.list({ organization })).items).toEqual([]);
});

test("every change of a job leaves a trace of who, what and when", async () => {
  const made = await makeOrganization(world);
  const { owner, organization } = made;
  const { id: jobId } = await makeJobPost(world, made);
  await world.as(owner).job.close({ organization, jobId });
  const trace = await world.admin`
    select action, actor_user_id from audit where subject_id = ${jobId} order by id`;
  expect(trace.map((row) => row["action"])).toEqual(["job.created", "job.published", "job.closed"]);
  expect(new Set(trace.map((row) => row["actor_user_id"]))).toEqual(new Set([owner.id]));
});

test("who is about to change the work is told how many are at it", async () => {
  const made = await makeOrganization(world);
  const { owner, organization } = made;
  const job = await makeJobPost(world, made);
  const input = { organization, jobId: job.id };
  expect(await world.as(owner).job.work(input)).toEqual({ people: 0, begun: 0, samples: [] });
  const people = [
    await makeApplication(world, job),
    await makeApplication(world, job),
    await makeApplication(world, job),
  ];
  const [first, second] = people;
  if (!first || !second) throw new Error("Three people apply.");
  for (const { candidate, applicationId } of [first, second])
    await world.as(candidate).attempt.start({ applicationId, sampleId: "report-with-ties" });
  await world
    .as(second.candidate)
    .application.own.withdraw({ applicationId: second.applicationId });
  expect(await world.as(owner).job.work(input)).toEqual({
    people: 2,
    begun: 1,
    samples: [{ sampleId: "report-with-ties", begun: 1 }],
  });
});

test("the list says how many applied for each job", async () => {
  const made = await makeOrganization(world);
  const wanted = await makeJobPost(world, made);
  const quiet = await makeJobPost(world, made);
  await makeApplication(world, wanted, "Dana");
  await makeApplication(world, wanted, "Eli");
  const { items } = await world.as(made.owner).job.list({ organization: made.organization });
  expect(new Map(items.map((job) => [job.id, job.applications]))).toEqual(
    new Map([
      [wanted.id, 2],
      [quiet.id, 0],
    ]),
  );
});
