import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type ApplicationId } from "../../contract/ids.ts";
import { handInWork, makeEvidence, work } from "../../testing/assess-factories.ts";
import {
  type MadeOrganization,
  makeApplication,
  makeJobPost,
  makeOrganization,
} from "../../testing/factories.ts";
import { registerTestSamples } from "../../testing/test-samples.ts";
import { openTestWorld, type TestWorld } from "../../testing/test-world.ts";
import { enforceRetention } from "./enforce-retention.ts";
import { eraseDueApplications } from "./erase-due-applications.ts";

const day = 24 * 60 * 60_000;
const sampleId = "report-with-ties";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await registerTestSamples(world.services);
});
afterAll(() => world[Symbol.asyncDispose]());
// What other tests left is over its time as well, and none of this test's concern.
beforeEach(() => enforce());

function enforce(): Promise<void> {
  return enforceRetention({ ctx: world.context(null), input: {} });
}

async function apply(made?: MadeOrganization) {
  const organization = made ?? (await makeOrganization(world, { retentionMonths: 6 }));
  const job = await makeJobPost(world, organization);
  const application = await makeApplication(world, job);
  return { made: organization, job, ...organization, ...application };
}

async function exists(id: ApplicationId): Promise<boolean> {
  return (await world.admin`select 1 from application where id = ${id}`).length > 0;
}

/** Tables that still hold something of an application: by its id, or where they have none, by its organization. */
async function rowsOf(id: ApplicationId, organization: string): Promise<string[]> {
  const rows = await world.admin<{ name: string }[]>`
    select 'application' as name from application where id = ${id}
    union select 'application_identity' from application_identity where application_id = ${id}
    union select 'application_event' from application_event where application_id = ${id}
    union select 'note' from note where application_id = ${id}
    union select 'attempt' from attempt where application_id = ${id}
    union select 'attempt_clock' from attempt_clock where organization_id = ${organization}
    union select 'draft' from draft where organization_id = ${organization}
    union select 'submission' from submission where application_id = ${id}
    union select 'verdict' from verdict where application_id = ${id}
    union select 'verdict_check' from verdict_check where organization_id = ${organization}
    union select 'verdict_check_detail' from verdict_check_detail where organization_id = ${organization}`;
  return rows.map((row) => row.name).toSorted();
}

test("an application is erased with all that hangs on it once its time is over, and not before", async () => {
  const { made, job, owner, organization, candidate, applicationId } = await apply();
  await makeEvidence(world, { candidate, applicationId }, sampleId);
  const note = { organization, applicationId, body: "Dana was fast." };
  await world.as(owner).note.create(note);
  world.pass(180 * day);
  await enforce();
  expect(await rowsOf(applicationId, made.details.id)).toHaveLength(11);

  world.pass(5 * day);
  await enforce();
  expect(await rowsOf(applicationId, made.details.id)).toEqual([]);
  const [deed] = await world.admin`
    select actor_user_id, organization_id, details from audit
    where action = 'application.erased' and subject_id = ${applicationId}`;
  expect(deed).toEqual({
    actor_user_id: null,
    organization_id: made.details.id,
    details: {
      why: "time",
      jobId: job.id,
      stageId: job.stages[0]?.id,
      state: "active",
      source: "applied",
      reason: null,
    },
  });
});

test("what was handed in later counts as contact", async () => {
  const { candidate, applicationId } = await apply();
  world.pass(60 * day);
  await handInWork(world, { candidate, applicationId }, sampleId);
  world.pass(130 * day);
  await enforce();
  expect(await exists(applicationId)).toBe(true);
  world.pass(60 * day);
  await enforce();
  expect(await exists(applicationId)).toBe(false);
});

test("who was told six months is not kept longer when the organization chooses two years", async () => {
  const { owner, organization, applicationId } = await apply();
  await world.as(owner).organization.update({ organization, retentionMonths: 24 });
  const { kept } = await world.as(owner).application.get({ organization, applicationId });
  expect(kept).toMatchObject({ months: 6, hold: null });
  world.pass(185 * day);
  await enforce();
  expect(await exists(applicationId)).toBe(false);
});

test("who was told two years is kept for six months once the organization chooses that", async () => {
  const made = await makeOrganization(world, { retentionMonths: 24 });
  const { owner, organization, applicationId } = await apply(made);
  world.pass(185 * day);
  await enforce();
  expect(await exists(applicationId)).toBe(true);
  await world.as(owner).organization.update({ organization, retentionMonths: 6 });
  await enforce();
  expect(await exists(applicationId)).toBe(false);
});

test("a hold keeps it beyond its time, until it ends", async () => {
  const { owner, organization, candidate, applicationId } = await apply();
  const input = { organization, applicationId };
  await world.as(owner).application.hold({ ...input, reason: "A claim is open." });
  world.pass(800 * day);
  await enforce();
  expect(await exists(applicationId)).toBe(true);
  const own = await world.as(candidate).application.own.get({ applicationId });
  expect(own.kept).toMatchObject({
    until: null,
    hold: { by: "team", reason: "A claim is open." },
  });
  await world.as(owner).application.release(input);
  await enforce();
  expect(await exists(applicationId)).toBe(false);
});

test("an open contest holds by itself, an answered one counts as contact", async () => {
  const { owner, organization, candidate, applicationId } = await apply();
  const { submissionId } = await makeEvidence(world, { candidate, applicationId }, sampleId);
  const contest = { submissionId, checkId: "hidden-one", reason: "It is right" };
  const { id: contestId } = await world.as(candidate).contest.create(contest);
  world.pass(400 * day);
  await enforce();
  const held = await world.as(owner).application.get({ organization, applicationId });
  expect(held.kept).toMatchObject({ until: null, hold: { by: "contest" } });
  await world
    .as(owner)
    .contest.answer({ organization, contestId, ruling: "check-was-right", answer: "It was." });
  world.pass(170 * day);
  await enforce();
  expect(await exists(applicationId)).toBe(true);
  world.pass(20 * day);
  await enforce();
  expect(await exists(applicationId)).toBe(false);
});

test("one job looks at so many, and says where the next goes on", async () => {
  const first = await apply();
  const second = await apply(first.made);
  world.pass(200 * day);
  const ctx = world.context(null);
  const page = await eraseDueApplications({ ctx, input: { after: null, limit: 1 } });
  expect(page).toEqual({ erased: 1, next: first.applicationId });
  expect(await exists(second.applicationId)).toBe(true);
  const rest = await eraseDueApplications({ ctx, input: { after: page.next, limit: 2 } });
  expect(rest).toEqual({ erased: 1, next: null });
});

test("links that nobody took lose their addresses, and those that still work do not", async () => {
  const { owner, organization, job } = await apply();
  const deadline = new Date(world.services.now().getTime() + 20 * day).toISOString();
  const request = { jobSlug: job.slug, name: "Ann", email: "ann@example.org" };
  await world.as(null).application.own.request(request);
  const addresses = ["bob@example.org"];
  await world.as(owner).invite.send({ organization, jobId: job.id, deadline, addresses });
  const colleague = { organization, email: "col@example.org", role: "recruiter" } as const;
  await world.as(owner).member.invitation.create(colleague);
  const left = async () => {
    const rows = await world.admin`
      select email from application_request union all select email from invite
      union all select email from member_invitation`;
    return rows.map((row) => String(row["email"])).toSorted();
  };
  await enforce();
  expect(await left()).toEqual(["ann@example.org", "bob@example.org", "col@example.org"]);
  world.pass(9 * day);
  await enforce();
  expect(await left()).toEqual(["bob@example.org", "col@example.org"]);
  world.pass(42 * day);
  await enforce();
  expect(await left()).toEqual([]);
});

test("an invitation that was taken is kept as long as its application may be", async () => {
  const { owner, organization, job } = await apply();
  const deadline = new Date(world.services.now().getTime() + 20 * day).toISOString();
  const { url } = await world
    .as(owner)
    .invite.createLink({ organization, jobId: job.id, deadline });
  const token = url.slice(url.lastIndexOf("/") + 1);
  await world.as(null).invite.accept({ token, name: "Gus", email: "gus@example.org" });
  const count = async () => (await world.admin`select 1 from invite`).length;
  world.pass(170 * day);
  await enforce();
  expect(await count()).toBe(1);
  world.pass(20 * day);
  await enforce();
  expect(await count()).toBe(0);
});

test("a visitor's practice goes ninety days after it was last saved; who signed up keeps it", async () => {
  const visitor = await world.as(null).practice.start({ sampleId });
  const ada = await world.createUser("Ada");
  const own = await world.as(ada).practice.start({ sampleId });
  const exist = async () => {
    const rows = await world.admin<{ id: string }[]>`
      select id from attempt where id in ${world.admin([visitor.attemptId, own.attemptId])}`;
    return rows.map((row) => row.id);
  };
  world.pass(60 * day);
  await world.as(null).attempt.saveDraft({
    ...visitor,
    ...work,
    baseRevision: 0,
    writer: "0190a0c8-6c1e-7b1a-9d3e-1f2a3b4c5d6e",
    sequence: 1,
  });
  world.pass(60 * day);
  await enforce();
  expect(await exist()).toHaveLength(2);
  world.pass(31 * day);
  await enforce();
  expect(await exist()).toEqual([own.attemptId]);
  expect(await world.admin`select 1 from visitor_use`).toEqual([]);
});

test("runs of visible checks go after a day", async () => {
  const { attemptId, visitorToken } = await world.as(null).practice.start({ sampleId });
  await world.as(null).run.create({ attemptId, visitorToken, files: work.files });
  await enforce();
  expect(await world.admin`select 1 from run`).toHaveLength(1);
  world.pass(2 * day);
  await enforce();
  expect(await world.admin`select 1 from run`).toEqual([]);
});

test("an account that came about by a link goes once nothing hangs on it; one with a password stays", async () => {
  const { candidate, applicationId, owner } = await apply();
  const ada = await world.createUser("Ada");
  await world.admin`
    insert into auth.account (id, user_id, account_id, provider_id, password)
    values (gen_random_uuid(), ${ada.id}, ${ada.id}, 'credential', 'hash')`;
  const bea = await world.createUser("Bea");
  await world.admin`
    insert into auth.session (id, user_id, token, expires_at)
    values (gen_random_uuid(), ${bea.id}, ${bea.id}, now() + interval '100 years')`;
  const people = [candidate, owner, ada, bea];
  const exist = async () => {
    const ids = people.map((person) => person.id);
    const rows = await world.admin<{ id: string }[]>`
      select id from auth."user" where id in ${world.admin(ids)}`;
    return people.filter((person) => rows.some((row) => row.id === person.id));
  };
  world.pass(100 * day);
  await enforce();
  expect(await exist()).toEqual(people);
  world.pass(100 * day);
  await enforce();
  expect(await exists(applicationId)).toBe(false);
  expect(await exist()).toEqual([owner, ada, bea]);
});

test("sessions and links of sign-in that have expired are deleted", async () => {
  const ada = await world.createUser("Ada");
  await world.admin`
    insert into auth.session (id, user_id, token, expires_at)
    values (gen_random_uuid(), ${ada.id}, 'expired', '2020-01-01')`;
  await world.admin`
    insert into auth.verification (id, identifier, value, expires_at)
    values (gen_random_uuid(), 'reset', 'x', '2020-01-01')`;
  await enforce();
  expect(await world.admin`select 1 from auth.session where token = 'expired'`).toEqual([]);
  expect(await world.admin`select 1 from auth.verification`).toEqual([]);
});
