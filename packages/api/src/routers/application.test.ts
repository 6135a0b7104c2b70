import { afterAll, beforeAll, expect, test } from "vitest";
import {
  makeApplication,
  makeJobPost,
  makeMember,
  makeOrganization,
} from "../testing/factories.ts";
import { openTestWorld, type TestWorld } from "../testing/test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

async function applied() {
  const made = await makeOrganization(world);
  const job = await makeJobPost(world, made);
  const { candidate, applicationId } = await makeApplication(world, job, "Dana Secret");
  const { owner, organization } = made;
  return {
    made,
    owner,
    organization,
    job,
    candidate,
    applicationId,
    team: world.as(owner).application,
  };
}

const wrongState = { cause: { code: "WRONG_STATE" } };

test("no name and no address leaves the server before the reveal, in any answer to the team", async () => {
  const { owner, organization, job, candidate, applicationId, team } = await applied();
  await team.move({
    organization,
    applicationId,
    stageId: job.stages[1]?.id ?? job.stages[0]?.id ?? neverStage(),
  });
  const answers = [
    await team.get({ organization, applicationId }),
    await team.shortlist({ organization, jobId: job.id }),
    await team.events({ organization, applicationId }),
    await world.as(owner).note.create({ organization, applicationId, body: "Good." }),
    await world.as(owner).note.list({ organization, applicationId }),
    await world.as(owner).job.list({ organization }),
    await world.as(owner).invite.list({ organization, jobId: job.id }),
  ];
  const text = JSON.stringify(answers);
  expect(text).not.toContain("Secret");
  expect(text).not.toContain(candidate.email);
  expect(text).not.toContain(candidate.id);
  expect(answers[0]).toMatchObject({
    label: expect.stringMatching(/^Candidate [A-Z]\d{2}$/u),
    identity: null,
  });
});

test("the database itself hides the name from members until the reveal", async () => {
  const { made, organization, applicationId, team } = await applied();
  const names = () =>
    world.app.sql.begin(async (sql) => {
      await sql`select set_config('app.organization_id', ${made.details.id}, true)`;
      return sql`select name from application_identity where application_id = ${applicationId}`;
    });
  expect(await names()).toEqual([]);
  await team.reveal({ organization, applicationId });
  expect(await names()).toEqual([{ name: "Dana Secret" }]);
});

test("a reveal is for owners and recruiters, recorded once, and names the candidate from then on", async () => {
  const { made, organization, candidate, applicationId, team } = await applied();
  const manager = world.as(await makeMember(world, made, { role: "hiring-manager" })).application;
  await expect(manager.reveal({ organization, applicationId })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const identity = { name: "Dana Secret", email: candidate.email, emailVerified: true };
  expect(await team.reveal({ organization, applicationId })).toMatchObject({ identity });
  await team.reveal({ organization, applicationId });
  expect(await manager.get({ organization, applicationId })).toMatchObject({ identity });
  const kinds = (await team.events({ organization, applicationId })).items.map(
    (event) => event.kind,
  );
  expect(kinds).toEqual(["revealed", "applied"]);
});

test("the shortlist narrows to one application, for its page", async () => {
  const { organization, job, applicationId, team } = await applied();
  await makeApplication(world, job, "Other Person");
  const all = await team.shortlist({ organization, jobId: job.id });
  expect(all.items).toHaveLength(2);
  const one = await team.shortlist({ organization, jobId: job.id, applicationId });
  expect(one.items.map((row) => row.id)).toEqual([applicationId]);
});

test("a move is seen by the candidate, and can be taken back", async () => {
  const { made, organization, job, candidate, applicationId, team } = await applied();
  const [work, interview] = job.stages;
  if (!work || !interview) throw new Error("The job has no stages.");
  expect(await team.move({ organization, applicationId, stageId: interview.id })).toMatchObject({
    stage: interview,
  });
  const own = () => world.as(candidate).application.own.get({ applicationId });
  expect(await own()).toMatchObject({ stage: "Interview" });
  const [move] = (await team.events({ organization, applicationId })).items;
  expect(move).toMatchObject({
    kind: "moved",
    from: "Work samples",
    to: "Interview",
    by: made.owner.name,
    undone: false,
  });
  if (!move) throw new Error("The move left no event.");
  expect(await team.undo({ organization, applicationId, eventId: move.id })).toMatchObject({
    stage: work,
  });
  const history = (await team.events({ organization, applicationId })).items;
  expect(history.map((event) => [event.kind, event.undone])).toEqual([
    ["undone", false],
    ["moved", true],
    ["applied", false],
  ]);
  await expect(team.undo({ organization, applicationId, eventId: move.id })).rejects.toMatchObject(
    wrongState,
  );
});

test("two who move the same application at once are both answered, and it moves once", async () => {
  const { organization, job, applicationId, team } = await applied();
  const stageId = job.stages[1]?.id ?? neverStage();
  const moves = [1, 2, 3].map(() => team.move({ organization, applicationId, stageId }));
  for (const moved of await Promise.all(moves)) expect(moved.stage.id).toBe(stageId);
  const { items } = await team.events({ organization, applicationId });
  expect(items.filter((event) => event.kind === "moved")).toHaveLength(1);
});

test("who decides about an application that somebody else has moved is told, and changes nothing", async () => {
  const { organization, job, applicationId, team } = await applied();
  const [seen, next, last] = job.stages;
  if (!seen || !next || !last) throw new Error("The job has too few stages.");
  await team.move({ organization, applicationId, seenAt: seen.id, stageId: next.id });
  const refused = {
    ...wrongState,
    message: expect.stringContaining(`moved this application to ${next.name}`),
  };
  const late = { organization, applicationId, seenAt: seen.id };
  await expect(team.decline({ ...late, reason: "other" })).rejects.toMatchObject(refused);
  await expect(team.move({ ...late, stageId: last.id })).rejects.toMatchObject(refused);
  expect(await team.move({ ...late, stageId: next.id })).toMatchObject({
    state: "active",
    stage: { id: next.id },
  });
});

test("a decline needs a reason; the candidate is told the reason and not the comment", async () => {
  const { organization, candidate, applicationId, team } = await applied();
  // @ts-expect-error the reason is missing
  await expect(team.decline({ organization, applicationId })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  await team.decline({
    organization,
    applicationId,
    reason: "level-does-not-match",
    comment: "Too junior for the on-call rota",
  });
  const own = await world.as(candidate).application.own.get({ applicationId });
  expect(own).toMatchObject({ state: "declined", reason: "level-does-not-match" });
  expect(JSON.stringify(own)).not.toContain("on-call");
  const [event] = (await team.events({ organization, applicationId })).items;
  expect(event).toMatchObject({ kind: "declined", comment: "Too junior for the on-call rota" });
});

test("a decline that is taken back leaves an active application without a reason", async () => {
  const { organization, applicationId, team } = await applied();
  await team.decline({ organization, applicationId, reason: "other" });
  const [decline] = (await team.events({ organization, applicationId })).items;
  if (!decline) throw new Error("The decline left no event.");
  expect(await team.undo({ organization, applicationId, eventId: decline.id })).toMatchObject({
    state: "active",
    reason: null,
  });
});

test("only what happened last can be taken back", async () => {
  const { organization, job, candidate, applicationId, team } = await applied();
  const [, interview, offer] = job.stages;
  if (!interview || !offer) throw new Error("The job has no stages.");
  await team.move({ organization, applicationId, stageId: interview.id });
  const [first] = (await team.events({ organization, applicationId })).items;
  await team.move({ organization, applicationId, stageId: offer.id });
  const [second] = (await team.events({ organization, applicationId })).items;
  if (!first || !second) throw new Error("The moves left no events.");
  await expect(team.undo({ organization, applicationId, eventId: first.id })).rejects.toMatchObject(
    wrongState,
  );
  await world.as(candidate).application.own.withdraw({ applicationId });
  await expect(
    team.undo({ organization, applicationId, eventId: second.id }),
  ).rejects.toMatchObject(wrongState);
});

test("a declined or withdrawn application is neither moved nor declined", async () => {
  const { organization, job, candidate, applicationId, team } = await applied();
  await world.as(candidate).application.own.withdraw({ applicationId });
  const [, interview] = job.stages;
  if (!interview) throw new Error("The job has no stages.");
  await expect(
    team.move({ organization, applicationId, stageId: interview.id }),
  ).rejects.toMatchObject(wrongState);
  await expect(
    team.decline({ organization, applicationId, reason: "other" }),
  ).rejects.toMatchObject(wrongState);
});

test("a stage of another job is no stage to move to", async () => {
  const { made, organization, applicationId, team } = await applied();
  const [foreign] = (await makeJobPost(world, made)).stages;
  if (!foreign) throw new Error("The job has no stages.");
  await expect(
    team.move({ organization, applicationId, stageId: foreign.id }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a stage with applications in it is not removed", async () => {
  const { owner, organization, job } = await applied();
  await expect(
    world.as(owner).job.update({ organization, jobId: job.id, stages: job.stages.slice(1) }),
  ).rejects.toMatchObject(wrongState);
});

test("an interviewer reads and notes, and decides nothing", async () => {
  const { made, organization, job, applicationId } = await applied();
  const interviewer = world.as(await makeMember(world, made, { role: "interviewer" }));
  const [, interview] = job.stages;
  if (!interview) throw new Error("The job has no stages.");
  expect(
    (await interviewer.application.shortlist({ organization, jobId: job.id })).items,
  ).toHaveLength(1);
  await interviewer.note.create({ organization, applicationId, body: "Clear thinking." });
  const forbidden = { code: "FORBIDDEN" };
  await expect(
    interviewer.application.move({ organization, applicationId, stageId: interview.id }),
  ).rejects.toMatchObject(forbidden);
  await expect(
    interviewer.application.decline({ organization, applicationId, reason: "other" }),
  ).rejects.toMatchObject(forbidden);
});

test("a note is deleted by its author alone", async () => {
  const { made, owner, organization, applicationId } = await applied();
  const interviewer = world.as(await makeMember(world, made, { role: "interviewer" })).note;
  const { id: noteId } = await interviewer.create({ organization, applicationId, body: "Mine" });
  expect((await world.as(owner).note.list({ organization, applicationId })).items).toMatchObject([
    { body: "Mine", own: false },
  ]);
  await expect(world.as(owner).note.delete({ organization, noteId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await interviewer.delete({ organization, noteId });
  expect((await interviewer.list({ organization, applicationId })).items).toEqual([]);
});

test("the candidate's own pages never hold the team's notes", async () => {
  const { owner, organization, candidate, applicationId } = await applied();
  await world.as(owner).note.create({ organization, applicationId, body: "Confidential" });
  const asCandidate = await world.app.sql.begin(async (sql) => {
    await sql`select set_config('app.user_id', ${candidate.id}, true)`;
    return Promise.all([sql`select body from note`, sql`select comment from application_event`]);
  });
  expect(asCandidate).toEqual([[], []]);
});

function neverStage(): never {
  throw new Error("The job has no stages.");
}
