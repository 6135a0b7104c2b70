import { afterAll, beforeAll, expect, test } from "vitest";
import {
  makeApplication,
  makeDraft,
  makeJobPost,
  makeMember,
  makeOrganization,
  tokenOf,
} from "../testing/factories.ts";
import { openTestWorld, type TestWorld } from "../testing/test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const dayMs = 24 * 60 * 60 * 1000;
const inDays = (days: number) =>
  new Date(world.services.now().getTime() + days * dayMs).toISOString();
const expired = { cause: { code: "LINK_EXPIRED" } };

async function post() {
  const made = await makeOrganization(world);
  const job = await makeJobPost(world, made);
  return { ...made, jobId: job.id, invite: world.as(made.owner).invite };
}

async function mailedToken(address: string): Promise<string> {
  const mail = (await world.mailsTo(address)).at(-1);
  if (mail?.template !== "candidate-invitation") throw new Error("No mail was sent.");
  return tokenOf(mail.data.url);
}

test("pasted addresses are invited once each, and the team never sees their links", async () => {
  const { organization, jobId, invite } = await post();
  const invites = await invite.send({
    organization,
    jobId,
    deadline: inDays(7),
    addresses: ["Ann@Example.org", "ann@example.org", "bob@example.org"],
  });
  expect(invites.map((item) => [item.email, item.state])).toEqual([
    ["ann@example.org", "open"],
    ["bob@example.org", "open"],
  ]);
  expect(JSON.stringify(invites)).not.toContain(await mailedToken("ann@example.org"));
  expect((await invite.list({ organization, jobId })).items).toEqual(invites.toReversed());
});

test("who takes a mailed invitation is signed in as that address and has its terms", async () => {
  const { organization, jobId, invite } = await post();
  const deadline = inDays(3);
  await invite.send({
    organization,
    jobId,
    deadline,
    minutes: 40,
    addresses: ["cora@example.org"],
  });
  const token = await mailedToken("cora@example.org");
  expect(await world.as(null).invite.preview({ token })).toMatchObject({
    state: "open",
    needs: "name",
    deadline,
    minutes: 40,
    organization: { slug: organization },
  });
  await expect(world.as(null).invite.accept({ token })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  const { applicationId } = await world.as(null).invite.accept({ token, name: "Cora" });
  const [cora] = await world.admin`
    select id, email_verified from auth."user" where email = 'cora@example.org'`;
  expect(world.sessionsStarted.at(-1)).toBe(cora?.["id"]);
  expect(cora?.["email_verified"]).toBe(true);
  const user = { id: world.sessionsStarted.at(-1) ?? "", name: "Cora" };
  const [application] = await world.admin`
    select source, minutes, due_at from application
    where id = ${applicationId} and candidate_user_id = ${user.id}`;
  expect(application).toMatchObject({ source: "invited", minutes: 40, due_at: new Date(deadline) });
});

test("the team knows that an invitation was accepted, not when nor which application it became", async () => {
  const { organization, jobId, invite } = await post();
  await invite.send({ organization, jobId, deadline: inDays(3), addresses: ["dora@example.org"] });
  const before = (await invite.list({ organization, jobId })).items;
  await world
    .as(null)
    .invite.accept({ token: await mailedToken("dora@example.org"), name: "Dora" });
  const after = (await invite.list({ organization, jobId })).items;
  expect(after).toEqual(before.map((item) => ({ ...item, state: "accepted" })));
});

test("a link works without mail: its holder begins as a guest, and a stated address opens nobody's account", async () => {
  const { organization, jobId, invite } = await post();
  const victim = await world.createUser("Victim");
  const { url } = await invite.createLink({
    organization,
    jobId,
    deadline: inDays(3),
    remark: "Met at a fair",
  });
  const token = tokenOf(url);
  expect(await world.as(null).invite.preview({ token })).toMatchObject({ needs: "name-and-email" });
  await expect(world.as(null).invite.accept({ token, name: "G" })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  const { applicationId } = await world
    .as(null)
    .invite.accept({ token, name: "G", email: victim.email });
  const guest = world.sessionsStarted.at(-1);
  expect(guest).not.toBe(victim.id);
  const [identity] = await world.admin`
    select email, email_verified, candidate_user_id from application_identity where application_id = ${applicationId}`;
  expect(identity).toEqual({
    email: victim.email,
    email_verified: false,
    candidate_user_id: guest,
  });
  expect(await world.mailsTo(victim.email)).toEqual([]);
});

test("somebody signed in takes an invitation as themselves", async () => {
  const { organization, jobId, invite } = await post();
  const { url } = await invite.createLink({ organization, jobId, deadline: inDays(3) });
  const eve = await world.createUser("Eve");
  expect(await world.as(eve).invite.preview({ token: tokenOf(url) })).toMatchObject({
    needs: "nothing",
  });
  const started = world.sessionsStarted.length;
  const { applicationId } = await world.as(eve).invite.accept({ token: tokenOf(url) });
  expect(await world.as(eve).application.own.get({ applicationId })).toMatchObject({
    state: "active",
  });
  expect(world.sessionsStarted).toHaveLength(started);
});

test("a guest who takes a second link is asked for an address again, and one who takes a mailed one is not", async () => {
  const { organization, jobId, invite } = await post();
  const link = await invite.createLink({ organization, jobId, deadline: inDays(3) });
  await world
    .as(null)
    .invite.accept({ token: tokenOf(link.url), name: "Gus", email: "gus@example.org" });
  const id = world.sessionsStarted.at(-1);
  if (!id) throw new Error("Nobody was signed in.");
  const guest = world.as({ id, name: "Gus", email: `${id}@guest.invalid`, emailVerified: false });
  const other = await post();
  const second = await other.invite.createLink({
    organization: other.organization,
    jobId: other.jobId,
    deadline: inDays(3),
  });
  const token = tokenOf(second.url);
  expect(await guest.invite.preview({ token })).toMatchObject({ needs: "email" });
  await expect(guest.invite.accept({ token })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  const { applicationId } = await guest.invite.accept({ token, email: "gus@example.org" });
  const [identity] = await world.admin`
    select name, email, email_verified from application_identity where application_id = ${applicationId}`;
  expect(identity).toEqual({ name: "Gus", email: "gus@example.org", email_verified: false });
  const third = await post();
  await third.invite.send({
    organization: third.organization,
    jobId: third.jobId,
    deadline: inDays(3),
    addresses: ["gus@work.example"],
  });
  const mailed = await mailedToken("gus@work.example");
  expect(await guest.invite.preview({ token: mailed })).toMatchObject({ needs: "nothing" });
  await guest.invite.accept({ token: mailed });
});

test("an invitation to a job that one has applied to leads to that application", async () => {
  const made = await makeOrganization(world);
  const { organization } = made;
  const job = await makeJobPost(world, made);
  const { candidate, applicationId } = await makeApplication(world, job);
  const { url } = await world
    .as(made.owner)
    .invite.createLink({ organization, jobId: job.id, deadline: inDays(3) });
  expect(await world.as(candidate).invite.accept({ token: tokenOf(url) })).toEqual({
    applicationId,
    alreadyApplied: true,
  });
});

test("an invitation works once, until its deadline, unless it is revoked", async () => {
  const { organization, jobId, invite } = await post();
  const link = () => invite.createLink({ organization, jobId, deadline: inDays(1) });
  const [used, revoked, old] = [await link(), await link(), await link()];
  const take = async (made: { url: string }) =>
    world.as(await world.createUser("Somebody")).invite.accept({ token: tokenOf(made.url) });
  await take(used);
  await expect(take(used)).rejects.toMatchObject(expired);
  expect(await invite.revoke({ organization, inviteId: revoked.invite.id })).toMatchObject({
    state: "revoked",
  });
  await expect(take(revoked)).rejects.toMatchObject(expired);
  world.pass(2 * dayMs);
  await expect(take(old)).rejects.toMatchObject(expired);
  const states = (await invite.list({ organization, jobId })).items.map((item) => item.state);
  expect(states).toEqual(["expired", "revoked", "accepted"]);
});

test("sending again makes the old link worthless", async () => {
  const { organization, jobId, invite } = await post();
  const [mailed] = await invite.send({
    organization,
    jobId,
    deadline: inDays(1),
    addresses: ["flo@example.org"],
  });
  if (!mailed) throw new Error("Nobody was invited.");
  const first = await mailedToken("flo@example.org");
  await expect(invite.resend({ organization, inviteId: mailed.id })).rejects.toMatchObject({
    code: "TOO_MANY_REQUESTS",
  });
  world.pass(10 * 60 * 1000);
  expect((await invite.resend({ organization, inviteId: mailed.id })).url).toBeNull();
  const second = await mailedToken("flo@example.org");
  await expect(world.as(null).invite.preview({ token: first })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await world.as(null).invite.preview({ token: second })).toMatchObject({ state: "open" });
  const link = await invite.createLink({ organization, jobId, deadline: inDays(1) });
  const again = await invite.resend({ organization, inviteId: link.invite.id });
  expect(again.url).not.toBe(link.url);
});

test("an address with an open invitation to the job is not written to again", async () => {
  const { organization, jobId, invite } = await post();
  const send = (...addresses: string[]) =>
    invite.send({ organization, jobId, deadline: inDays(1), addresses });
  const [first] = await send("gil@example.org");
  if (!first) throw new Error("Nobody was invited.");
  const second = await send("gil@example.org", "hal@example.org");
  expect(second.map((item) => item.email)).toEqual(["hal@example.org"]);
  expect(await world.mailsTo("gil@example.org")).toHaveLength(1);
  await invite.revoke({ organization, inviteId: first.id });
  expect(await send("gil@example.org")).toHaveLength(1);
});

test("an organization writes to at most 500 people in a day", async () => {
  const { organization, jobId, invite } = await post();
  const send = (hundred: number) =>
    invite.send({
      organization,
      jobId,
      deadline: inDays(9),
      addresses: Array.from({ length: 100 }, (_, index) => `p${hundred}-${index}@example.org`),
    });
  for (const hundred of [1, 2, 3, 4, 5]) await send(hundred);
  await expect(send(6)).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
  world.pass(dayMs + 1000);
  expect(await send(6)).toHaveLength(100);
});

test("a draft invites nobody, and a deadline lies ahead", async () => {
  const made = await makeOrganization(world);
  const { owner, organization } = made;
  const draft = await makeDraft(world, made);
  const create = (jobId: typeof draft.id, deadline: string) =>
    world.as(owner).invite.createLink({ organization, jobId, deadline });
  await expect(create(draft.id, inDays(1))).rejects.toMatchObject({
    cause: { code: "WRONG_STATE" },
  });
  const job = await makeJobPost(world, made);
  await expect(create(job.id, inDays(-1))).rejects.toMatchObject({ cause: { code: "INVALID" } });
});

test("an interviewer sees no addresses and invites nobody", async () => {
  const made = await makeOrganization(world);
  const { organization } = made;
  const { id: jobId } = await makeJobPost(world, made);
  const interviewer = world.as(await makeMember(world, made, { role: "interviewer" })).invite;
  const forbidden = { code: "FORBIDDEN" };
  await expect(interviewer.list({ organization, jobId })).rejects.toMatchObject(forbidden);
  await expect(
    interviewer.send({ organization, jobId, deadline: inDays(1), addresses: ["x@example.org"] }),
  ).rejects.toMatchObject(forbidden);
});
