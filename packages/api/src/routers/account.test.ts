import { afterAll, beforeAll, expect, test } from "vitest";
import { type SessionUser } from "../context.ts";
import { enforceRetention } from "../services/retention/enforce-retention.ts";
import { handInWork, makeEvidence, work } from "../testing/assess-factories.ts";
import {
  makeApplication,
  makeJobPost,
  makeMember,
  makeOrganization,
  tokenOf,
} from "../testing/factories.ts";
import { registerTestSamples } from "../testing/test-samples.ts";
import { openTestWorld, type TestWorld } from "../testing/test-world.ts";

const sampleId = "report-with-ties";
const erase = { confirmation: "erase" } as const;

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await registerTestSamples(world.services);
});
afterAll(() => world[Symbol.asyncDispose]());

let count = 0;

/** A candidate, with a name that nobody else here has, and evidence for a job. */
async function hiring(name = `Dana the ${(count += 1)}th`) {
  const made = await makeOrganization(world);
  const job = await makeJobPost(world, made);
  const application = await makeApplication(world, job, name);
  const evidence = await makeEvidence(world, application, sampleId);
  return { ...made, made, job, ...application, ...evidence };
}

/** Tables in which a person's id, name or address still stands, the log of deeds aside. */
async function tracesOf(person: SessionUser): Promise<string[]> {
  const { id, name, email } = person;
  const rows = await world.admin<{ name: string }[]>`
    select 'user' as name from auth."user" where id = ${id} or email = ${email}
    union select 'session' from auth.session where user_id = ${id}
    union select 'account' from auth.account where user_id = ${id}
    union select 'application' from application where candidate_user_id = ${id}
    union select 'application_identity' from application_identity where candidate_user_id = ${id} or name = ${name}
    union select 'application_request' from application_request where email = ${email}
    union select 'invite' from invite where email = ${email}
    union select 'member' from member where user_id = ${id}
    union select 'member_invitation' from member_invitation where email = ${email}
    union select 'accommodation' from accommodation where candidate_user_id = ${id}
    union select 'attempt' from attempt where user_id = ${id}`;
  return rows.map((row) => row.name).toSorted();
}

async function signIn({ id }: SessionUser): Promise<void> {
  await world.admin`
    insert into auth.session (id, user_id, token, expires_at, ip_address, user_agent)
    values (gen_random_uuid(), ${id}, ${id}, now() + interval '1 day', '192.0.2.7', 'A browser')`;
  await world.admin`
    insert into auth.account (id, user_id, account_id, provider_id, password)
    values (gen_random_uuid(), ${id}, ${id}, 'credential', 'a-hash')`;
}

test("the export holds what is kept about the person, and no secret", async () => {
  const { candidate, applicationId, owner, organization, submissionId } = await hiring();
  await signIn(candidate);
  const caller = world.as(candidate);
  await caller.contest.create({ submissionId, checkId: "hidden-one", reason: "It is right" });
  await caller.practice.start({ sampleId: "open-search" });
  await world.as(owner).note.create({ organization, applicationId, body: "For us alone" });

  const exported = await caller.account.export();
  expect(exported).toMatchObject({
    format: "unsung-export-1",
    account: {
      id: candidate.id,
      email: candidate.email,
      signIn: {
        ways: [{ provider: "credential" }],
        sessions: [{ ipAddress: "192.0.2.7", userAgent: "A browser" }],
      },
    },
    memberships: [],
    notesWritten: [],
    applications: [
      {
        id: applicationId,
        source: "applied",
        timeMultiplier: 1,
        identity: { name: candidate.name, email: candidate.email, emailVerified: true },
      },
    ],
    attempts: [
      { sample: { sampleId: "open-search" }, submissions: [] },
      {
        sample: { sampleId },
        job: { applicationId },
        submissions: [
          {
            submissionId,
            files: work.files,
            note: work.note,
            evidenceUrl: `https://unsung.test/evidence/${submissionId}`,
            verdict: { outcome: "failed" },
            contests: [{ reason: "It is right" }],
          },
        ],
      },
    ],
  });
  expect(exported.deeds.map((deed) => deed.action)).toContain("application.filed");
  const text = JSON.stringify(exported);
  for (const secret of ["a-hash", "hidden data", "For us alone"])
    expect(text).not.toContain(secret);
});

test("the export of a member holds the notes that they wrote, and nobody else's", async () => {
  const { made, owner, organization, applicationId, candidate } = await hiring();
  const rita = await makeMember(world, made, { role: "recruiter" });
  await world.as(rita).note.create({ organization, applicationId, body: "Call her" });
  await world.as(owner).note.create({ organization, applicationId, body: "Not hers" });
  const exported = await world.as(rita).account.export();
  expect(exported.memberships).toMatchObject([{ organization: "Acme", role: "recruiter" }]);
  expect(exported.notesWritten).toMatchObject([{ organization: "Acme", body: "Call her" }]);
  expect(JSON.stringify(exported)).not.toContain(candidate.email);
});

test("links that name a proved address are exported with it, and erased", async () => {
  const { owner, organization, job } = await hiring();
  const eve = await world.createUser("Eve");
  const deadline = "2999-01-01T00:00:00.000Z";
  const sent = { organization, jobId: job.id, deadline, addresses: [eve.email], remark: "Do come" };
  await world.as(owner).invite.send(sent);
  await world
    .as(owner)
    .member.invitation.create({ organization, email: eve.email, role: "interviewer" });
  await world
    .as(null)
    .application.own.request({ jobSlug: job.slug, name: "Eve", email: eve.email });
  const exported = await world.as(eve).account.export();
  expect(exported.invitations).toMatchObject([{ organization: "Acme", job: job.title }]);
  expect(exported.applicationRequests).toMatchObject([{ email: eve.email, confirmedAt: null }]);

  const unproved = { ...eve, emailVerified: false };
  const guess = await world.as(unproved).account.export();
  expect([guess.invitations, guess.applicationRequests]).toEqual([[], []]);

  await world.as(eve).account.erase(erase);
  expect(await tracesOf(eve)).toEqual([]);
});

test("an address that nobody has proved erases no links of its owner", async () => {
  const { owner, organization, job } = await hiring();
  const mallory = await world.createUser("Mallory", { emailVerified: false });
  const deadline = "2999-01-01T00:00:00.000Z";
  await world
    .as(owner)
    .invite.send({ organization, jobId: job.id, deadline, addresses: [mallory.email] });
  await world.as(mallory).account.erase(erase);
  expect(await tracesOf(mallory)).toEqual(["invite"]);
});

test("more than ten exports an hour are too many", async () => {
  const ada = await world.createUser("Ada");
  for (let count = 0; count < 10; count += 1) await world.as(ada).account.export();
  await expect(world.as(ada).account.export()).rejects.toMatchObject({
    cause: { code: "TOO_MANY" },
  });
});

test("erasing the account leaves nothing of the person but lines of the log without a name", async () => {
  const { candidate, applicationId, made } = await hiring("Rare Name");
  await signIn(candidate);
  const caller = world.as(candidate);
  await caller.practice.start({ sampleId: "open-search" });
  expect(await caller.account.erasure()).toMatchObject({
    applications: [{ applicationId, organization: "Acme", hold: null }],
    practice: 1,
    memberships: [],
  });
  expect(await caller.account.erase(erase)).toEqual({ held: [] });
  expect(await tracesOf(candidate)).toEqual([]);
  const [deed] = await world.admin`
    select organization_id, details ->> 'why' as why from audit
    where action = 'application.erased' and subject_id = ${applicationId}`;
  expect(deed).toEqual({ organization_id: made.details.id, why: "account" });
  const log = await world.admin`select details::text as details from audit`;
  expect(JSON.stringify(log)).not.toContain("Rare Name");
});

test("what an organization holds for a dispute stays until the hold ends, and the person is told", async () => {
  const { candidate, applicationId, owner, organization } = await hiring();
  await signIn(candidate);
  const input = { organization, applicationId };
  await world.as(owner).application.hold({ ...input, reason: "A claim is open." });
  const caller = world.as(candidate);
  const hold = { by: "team", reason: "A claim is open." };
  expect((await caller.account.erasure()).applications).toMatchObject([{ applicationId, hold }]);
  expect(await caller.account.erase(erase)).toMatchObject({ held: [{ applicationId, hold }] });

  expect(await tracesOf(candidate)).toEqual([
    "application",
    "application_identity",
    "attempt",
    "user",
  ]);
  const [stub] = await world.admin`
    select name, email, email_verified from auth."user" where id = ${candidate.id}`;
  expect(stub).toEqual({
    name: "",
    email: `${candidate.id}@guest.invalid`,
    email_verified: false,
  });
  const seen = await world.as(owner).application.get(input);
  expect(seen).toMatchObject({ state: "withdrawn", kept: { erasureAsked: true, until: null } });

  await world.as(owner).application.release(input);
  world.pass(31 * 24 * 60 * 60_000);
  await enforceRetention({ ctx: world.context(null), input: {} });
  expect(await tracesOf(candidate)).toEqual([]);
});

test("one application is erased by itself, and the person may apply again", async () => {
  const { candidate, applicationId, owner, organization, job } = await hiring();
  const caller = world.as(candidate);
  expect(await caller.application.own.erase({ applicationId })).toEqual({ outcome: "erased" });
  await expect(
    world.as(owner).application.get({ organization, applicationId }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await tracesOf(candidate)).toEqual(["user"]);
  const again = await caller.application.own.create({ jobSlug: job.slug });
  expect(again).toMatchObject({ alreadyApplied: false });
});

test("a declined application that is held stays declined when its erasure is asked for, once", async () => {
  const { candidate, applicationId, owner, organization } = await hiring();
  const input = { organization, applicationId };
  await world.as(owner).application.decline({ ...input, reason: "other" });
  await world.as(owner).application.hold({ ...input, reason: "A claim is open." });
  for (const _time of [1, 2])
    expect(await world.as(candidate).application.own.erase({ applicationId })).toMatchObject({
      outcome: "held",
      hold: { reason: "A claim is open." },
    });
  expect(await world.as(owner).application.get(input)).toMatchObject({ state: "declined" });
  const { items } = await world.as(owner).application.events(input);
  expect(items.map((event) => event.kind)).toEqual([
    "erasure-asked",
    "held",
    "declined",
    "applied",
  ]);
});

test("an open contest is no reason against its own author's wish", async () => {
  const { candidate, applicationId, submissionId } = await hiring();
  const caller = world.as(candidate);
  await caller.contest.create({ submissionId, checkId: "hidden-one", reason: "It is right" });
  expect(await caller.application.own.erase({ applicationId })).toEqual({ outcome: "erased" });
});

test("a hold is set once and ended once", async () => {
  const { applicationId, owner, organization } = await hiring();
  const input = { organization, applicationId };
  const { application } = world.as(owner);
  const wrongState = { cause: { code: "WRONG_STATE" } };
  await expect(application.release(input)).rejects.toMatchObject(wrongState);
  await application.hold({ ...input, reason: "A claim is open." });
  await expect(application.hold({ ...input, reason: "Again" })).rejects.toMatchObject(wrongState);
  expect(await application.release(input)).toMatchObject({ kept: { hold: null } });
});

test("a decline can be taken back also while the application is held", async () => {
  const { applicationId, owner, organization } = await hiring();
  const input = { organization, applicationId };
  const { application } = world.as(owner);
  await application.decline({ ...input, reason: "other" });
  const decline = (await application.events(input)).items[0];
  await application.hold({ ...input, reason: "A claim is open." });
  await application.undo({ ...input, eventId: decline?.id ?? applicationId });
  expect(await application.get(input)).toMatchObject({ state: "active" });
});

test("the only owner of an organization with colleagues or candidates hands it over first", async () => {
  const { owner, made, organization, candidate } = await hiring();
  const caller = world.as(owner);
  expect((await caller.account.erasure()).memberships).toMatchObject([
    { organization: { slug: organization }, role: "owner", outlook: "needs-owner" },
  ]);
  await expect(caller.account.erase(erase)).rejects.toMatchObject({
    cause: { code: "LAST_OWNER" },
  });
  expect(await tracesOf(owner)).toEqual(["member", "user"]);

  const olga = await makeMember(world, made, { role: "owner" });
  await caller.account.erase(erase);
  expect(await tracesOf(owner)).toEqual([]);
  const { items } = await world.as(olga).member.list({ organization });
  expect(items).toHaveLength(1);
  expect(await tracesOf(candidate)).toContain("application");
});

test("an organization that nobody else is in and nobody has applied to goes with its owner", async () => {
  const made = await makeOrganization(world);
  const caller = world.as(made.owner);
  expect((await caller.account.erasure()).memberships).toMatchObject([{ outlook: "closes" }]);
  await caller.account.erase(erase);
  expect(await world.admin`select 1 from organization where id = ${made.details.id}`).toEqual([]);
});

test("a member's notes stay with the organization, without a name", async () => {
  const { made, owner, organization, applicationId } = await hiring();
  const rita = await makeMember(world, made, { role: "recruiter", name: "Rita Recruiter" });
  await world.as(rita).note.create({ organization, applicationId, body: "Call them" });
  expect((await world.as(rita).account.erasure()).memberships).toMatchObject([
    { outlook: "leaves", notes: 1 },
  ]);
  await world.as(rita).account.erase(erase);
  const { items } = await world.as(owner).note.list({ organization, applicationId });
  expect(items).toMatchObject([{ body: "Call them", author: "A former member" }]);
});

test("somebody who came by a link handed over has the same rights without an address", async () => {
  const { owner, organization, job } = await hiring();
  const deadline = "2999-01-01T00:00:00.000Z";
  const link = { organization, jobId: job.id, deadline };
  const { url } = await world.as(owner).invite.createLink(link);
  const taken = { token: tokenOf(url), name: "Gus", email: "gus@example.org" };
  const { applicationId } = await world.as(null).invite.accept(taken);
  const [guest] = await world.admin<SessionUser[]>`
    select id, name, email, email_verified as "emailVerified" from auth."user"
    where id = ${world.sessionsStarted.at(-1) ?? null}`;
  if (!guest) throw new Error("No guest was made.");
  await handInWork(world, { candidate: guest, applicationId }, sampleId);
  const exported = await world.as(guest).account.export();
  expect(exported.applications).toMatchObject([
    { id: applicationId, identity: { email: "gus@example.org" } },
  ]);
  await world.as(guest).account.erase(erase);
  expect(await tracesOf(guest)).toEqual([]);
});

test("a visitor's practice in this browser is forgotten, and nobody else's", async () => {
  const mine = await world.as(null).practice.start({ sampleId });
  const other = await world.as(null).practice.start({ sampleId });
  const visitorToken = mine.visitorToken ?? "";
  expect(await world.as(null).practice.forget({ visitorToken })).toEqual({ forgotten: 1 });
  const left = await world.admin<{ id: string }[]>`
    select id from attempt where id in ${world.admin([mine.attemptId, other.attemptId])}`;
  expect(left).toEqual([{ id: other.attemptId }]);
});

test("nobody is erased by a slip, nor without being signed in", async () => {
  const ada = await world.createUser("Ada");
  await expect(world.as(ada).account.erase({ confirmation: "" as "erase" })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  const visitor = world.as(null).account;
  for (const call of [() => visitor.export(), () => visitor.erasure(), () => visitor.erase(erase)])
    await expect(call()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});
