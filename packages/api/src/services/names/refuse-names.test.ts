import { afterAll, beforeAll, expect, test } from "vitest";
import { makeEvidence, work } from "../../testing/assess-factories.ts";
import { makeApplication, makeJobPost, makeOrganization } from "../../testing/factories.ts";
import { registerTestSamples } from "../../testing/test-samples.ts";
import { openTestWorld, type TestWorld } from "../../testing/test-world.ts";

const sampleId = "report-with-ties";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await registerTestSamples(world.services);
});
afterAll(() => world[Symbol.asyncDispose]());

async function hiring() {
  const made = await makeOrganization(world);
  const application = await makeApplication(
    world,
    await makeJobPost(world, made),
    "Rosa Lindqvist",
  );
  return { ...made, ...application };
}

function refused(found: string[]) {
  return {
    code: "UNPROCESSABLE_CONTENT",
    message: expect.stringContaining(found[0] ?? ""),
    cause: { code: "NAME_FOUND", details: { found } },
  };
}

async function reveal({ owner, organization, applicationId }: Awaited<ReturnType<typeof hiring>>) {
  await world.as(owner).application.reveal({ organization, applicationId });
}

test("a candidate is warned of the own name in the note before it is handed in, and may send it all the same", async () => {
  const { candidate, applicationId } = await hiring();
  const dev = world.as(candidate);
  const { attemptId } = await dev.attempt.start({ applicationId, sampleId });
  const signed = { attemptId, files: work.files, note: "It charges once. Regards, Rosa" };
  await expect(dev.submission.create(signed)).rejects.toMatchObject(refused(["Rosa"]));
  expect(await world.admin`select 1 from submission where attempt_id = ${attemptId}`).toEqual([]);
  const { submissionId } = await dev.submission.create({ ...signed, namesSeen: true });
  expect((await dev.evidence.own({ submissionId })).note.markdown).toBe(signed.note);
});

test("a comment in the code is looked at too, and a string is not", async () => {
  const { candidate, applicationId } = await hiring();
  const dev = world.as(candidate);
  const { attemptId } = await dev.attempt.start({ applicationId, sampleId });
  const code = (text: string) => ({ "handler.ts": `${text}\nexport default async () => ({});` });
  await expect(
    dev.submission.create({ attemptId, ...work, files: code("// by rosalindqvist") }),
  ).rejects.toMatchObject(refused(["rosalindqvist"]));
  const files = code(`const name = "Rosa Lindqvist";`);
  await dev.submission.create({ attemptId, ...work, files });
});

test("practice, which nobody reviews, is not looked through; nor is what the clock hands in", async () => {
  const { candidate, applicationId } = await hiring();
  const dev = world.as(candidate);
  const note = "Regards, Rosa Lindqvist";
  const practice = await dev.practice.start({ sampleId });
  await dev.submission.create({ attemptId: practice.attemptId, files: work.files, note });
  const { attemptId } = await dev.attempt.start({ applicationId, sampleId });
  const writer = "0190a0c8-6c1e-7b1a-9d3e-1f2a3b4c5d6e";
  await dev.attempt.saveDraft({ attemptId, ...work, note, baseRevision: 0, writer, sequence: 1 });
  world.pass(24 * 60 * 60_000);
  expect(await dev.submission.create({ attemptId, ...work, note })).toMatchObject({
    closedByTime: true,
  });
});

test("a contest's reason is looked through, until the name has been revealed", async () => {
  const scene = await hiring();
  const dev = world.as(scene.candidate);
  const { submissionId } = await makeEvidence(world, scene, sampleId);
  const contest = { submissionId, checkId: "hidden-one", reason: "Lindqvist is right" };
  await expect(dev.contest.create(contest)).rejects.toMatchObject(refused(["Lindqvist"]));
  await reveal(scene);
  expect(await dev.contest.create(contest)).toMatchObject({ reason: contest.reason });
});

test("a member who has seen the name is warned of it in a note and in an answer", async () => {
  const scene = await hiring();
  const { owner, organization, applicationId, candidate } = scene;
  const { submissionId } = await makeEvidence(world, scene, sampleId);
  const { id: contestId } = await world
    .as(candidate)
    .contest.create({ submissionId, checkId: "hidden-one", reason: "It is right" });
  await reveal(scene);
  const team = world.as(owner);
  const note = { organization, applicationId, body: `Rosa called from ${candidate.email}` };
  await expect(team.note.create(note)).rejects.toMatchObject(refused([candidate.email, "Rosa"]));
  await team.note.create({ ...note, namesSeen: true });
  const answer = {
    organization,
    contestId,
    ruling: "check-was-right",
    answer: "Dear Rosa",
  } as const;
  await expect(team.contest.answer(answer)).rejects.toMatchObject(refused(["Rosa"]));
  expect(await team.contest.answer({ ...answer, namesSeen: true })).toMatchObject({
    answer: { text: "Dear Rosa" },
  });
});

test("while the name is hidden a member can't find it out by guessing", async () => {
  const { owner, organization, applicationId } = await hiring();
  const note = { organization, applicationId, body: "Is it Rosa Lindqvist?" };
  expect(await world.as(owner).note.create(note)).toMatchObject({ body: note.body });
});
