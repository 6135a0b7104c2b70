import { afterAll, beforeAll, expect, test } from "vitest";
import { type SessionUser } from "../context.ts";
import { type ApplicationId } from "../contract/ids.ts";
import { type JobDto } from "../contract/job.ts";
import { createCaller } from "../root.ts";
import { proveAddress } from "../services/account/prove-address.ts";
import { handInWork, work } from "../testing/assess-factories.ts";
import {
  makeJobPost,
  makeOrganization,
  type MadeOrganization,
  tokenOf,
} from "../testing/factories.ts";
import { registerTestSamples } from "../testing/test-samples.ts";
import { openTestWorld, type TestWorld } from "../testing/test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await registerTestSamples(world.services);
});
afterAll(() => world[Symbol.asyncDispose]());

type Post = MadeOrganization & { job: JobDto };

async function makePost(): Promise<Post> {
  const made = await makeOrganization(world);
  return { ...made, job: await makeJobPost(world, made) };
}

/** A guest who has taken the link to a job, and the application. */
async function comeByLink(
  { owner, organization, job }: Post,
  guest?: SessionUser,
): Promise<{ guest: SessionUser; applicationId: ApplicationId }> {
  const deadline = "2999-01-01T00:00:00.000Z";
  const input = { organization, jobId: job.id, deadline };
  const { url } = await world.as(owner).invite.createLink(input);
  const { applicationId } = await world
    .as(guest ?? null)
    .invite.accept({ token: tokenOf(url), name: "Gus", email: "gus@elsewhere.example" });
  const id = guest?.id ?? world.sessionsStarted.at(-1);
  if (!id) throw new Error("Nobody was signed in.");
  const email = `${id}@guest.invalid`;
  return { guest: { id, name: "Gus", email, emailVerified: false }, applicationId };
}

/** A person in whose browser a guest was signed in before. */
function inBrowserOf(guest: SessionUser | null, person: SessionUser) {
  const context = world.context(person);
  const browser = { guest };
  const accounts = {
    ...context.accounts,
    guestBefore: async () => browser.guest,
    endGuest: async () => {
      browser.guest = null;
    },
  };
  return { browser, caller: createCaller({ ...context, accounts }) };
}

async function identityOf(applicationId: ApplicationId) {
  const [row] = await world.admin`
    select candidate_user_id as of, name, email, email_verified as proved
    from application_identity where application_id = ${applicationId}`;
  return row;
}

test("an account takes over what a guest did: application, work, extra time, practice", async () => {
  const post = await makePost();
  const { guest, applicationId } = await comeByLink(post);
  await world.as(guest).attempt.requestMoreTime({ applicationId, multiplier: 1.5 });
  await world.as(guest).practice.start({ sampleId: "report-with-ties" });
  const { submissionId } = await handInWork(
    world,
    { candidate: guest, applicationId },
    "report-with-ties",
  );
  const ada = await world.createUser("Ada");
  const { caller, browser } = inBrowserOf(guest, ada);

  expect(await caller.guest.get()).toEqual({
    name: "Gus",
    applications: [
      {
        id: applicationId,
        job: post.job.title,
        organization: post.details.name,
        alreadyApplied: false,
      },
    ],
    practice: 1,
  });
  expect(await caller.guest.claim()).toEqual({ claimed: 2, left: 0 });
  expect(browser.guest).toBeNull();

  expect(await caller.application.own.get({ applicationId })).toMatchObject({ state: "active" });
  expect(await caller.evidence.own({ submissionId })).toMatchObject({ submissionId });
  expect((await caller.attempt.listOwn({})).items).toHaveLength(2);
  expect(await identityOf(applicationId)).toEqual({
    of: ada.id,
    name: "Gus",
    email: ada.email,
    proved: true,
  });
  const [more] = await world.admin`
    select candidate_user_id as of, multiplier from accommodation where application_id = ${applicationId}`;
  expect(more).toEqual({ of: ada.id, multiplier: 1.5 });
  await expect(world.as(guest).application.own.get({ applicationId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const deeds = await world.admin`
    select action, organization_id from audit where actor_user_id = ${ada.id} order by action`;
  expect(deeds).toEqual([
    { action: "application.claimed", organization_id: post.details.id },
    { action: "attempt.claimed", organization_id: null },
    { action: "attempt.claimed", organization_id: post.details.id },
  ]);
});

test("the work goes on after it was taken over, where it was", async () => {
  const post = await makePost();
  const { guest, applicationId } = await comeByLink(post);
  const sampleId = "report-with-ties";
  const { attemptId } = await world.as(guest).attempt.start({ applicationId, sampleId });
  const draft = { attemptId, ...work, writer: "0190a0c8-6c1e-7b1a-9d3e-1f2a3b4c5d6e" };
  await world.as(guest).attempt.saveDraft({ ...draft, baseRevision: 0, sequence: 1 });
  const { caller } = inBrowserOf(guest, await world.createUser("Bea"));
  await caller.guest.claim();
  expect((await caller.attempt.workbench({ attemptId })).draft).toMatchObject({ revision: 1 });
  await caller.attempt.saveDraft({ ...draft, baseRevision: 1, sequence: 2 });
  expect(await caller.submission.create({ attemptId, ...work })).toMatchObject({});
});

test("pressed twice, or in two tabs at once, it happens once", async () => {
  const { guest } = await comeByLink(await makePost());
  const ada = await world.createUser("Ada");
  const { caller } = inBrowserOf(guest, ada);
  const answers = await Promise.all([caller.guest.claim(), caller.guest.claim()]);
  expect(answers.filter(({ claimed }) => claimed === 1)).toHaveLength(1);
  expect(await caller.guest.claim()).toEqual({ claimed: 0, left: 0 });
  expect(await caller.guest.get()).toBeNull();
});

test("of two accounts that held the same guest, one takes it over", async () => {
  const { guest, applicationId } = await comeByLink(await makePost());
  const people = [await world.createUser("Ada"), await world.createUser("Eve")];
  const callers = people.map((person) => inBrowserOf(guest, person).caller);
  const answers = await Promise.all(callers.map((caller) => caller.guest.claim()));
  expect(answers.filter(({ claimed }) => claimed === 1)).toHaveLength(1);
  const [row] = await world.admin`
    select candidate_user_id from application where id = ${applicationId}`;
  expect(people.map(({ id }) => id)).toContain(row?.["candidate_user_id"]);
});

test("an application for a job that the account has applied to stays the guest's; the rest is taken", async () => {
  const [twice, once] = [await makePost(), await makePost()];
  const { guest, applicationId } = await comeByLink(twice);
  const other = await comeByLink(once, guest);
  const sampleId = "report-with-ties";
  await world.as(guest).attempt.start({ applicationId, sampleId });
  const ada = await world.createUser("Ada");
  await world.as(ada).application.own.create({ jobSlug: twice.job.slug });
  const { caller, browser } = inBrowserOf(guest, ada);

  expect((await caller.guest.get())?.applications).toMatchObject([
    { alreadyApplied: false },
    { alreadyApplied: true },
  ]);
  expect(await caller.guest.claim()).toEqual({ claimed: 1, left: 1 });
  expect(await caller.application.own.get({ applicationId: other.applicationId })).toBeTruthy();
  expect(browser.guest).toEqual(guest);
  expect((await world.as(guest).attempt.listOwn({})).items).toHaveLength(1);

  await caller.guest.resume();
  expect(world.sessionsStarted.at(-1)).toBe(guest.id);
  await caller.guest.leave();
  expect(await caller.guest.get()).toBeNull();
  await expect(caller.guest.resume()).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("without the guest's session nothing of it can be seen or taken", async () => {
  const { guest, applicationId } = await comeByLink(await makePost());
  const eve = await world.createUser("Eve");
  expect(await world.as(eve).guest.get()).toBeNull();
  expect(await world.as(eve).guest.claim()).toEqual({ claimed: 0, left: 0 });
  await expect(world.as(null).guest.get()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  const reach = (userId: string, guestId: string) =>
    world.app.sql.begin(async (sql) => {
      await sql`select set_config('app.user_id', ${userId}, true), set_config('app.guest_id', ${guestId}, true)`;
      return sql`update application set candidate_user_id = ${eve.id} where id = ${applicationId}`;
    });
  expect((await reach(eve.id, "")).count).toBe(0);
  await expect(reach(guest.id, guest.id)).rejects.toMatchObject({ code: "42501" });
});

test("a guest takes nothing over, an account without proved address keeps it unproved until it is", async () => {
  const post = await makePost();
  const { guest, applicationId } = await comeByLink(post);
  const second = await comeByLink(await makePost());
  await expect(inBrowserOf(guest, second.guest).caller.guest.claim()).rejects.toMatchObject({
    cause: { code: "ACCOUNT_REQUIRED" },
  });
  const ula = await world.createUser("Ula", { emailVerified: false });
  await inBrowserOf(guest, ula).caller.guest.claim();
  expect(await identityOf(applicationId)).toMatchObject({ email: ula.email, proved: false });
  await proveAddress({ ctx: world.services, input: { userId: ula.id, email: "x@example.org" } });
  expect(await identityOf(applicationId)).toMatchObject({ proved: false });
  await proveAddress({ ctx: world.services, input: { userId: ula.id, email: ula.email } });
  expect(await identityOf(applicationId)).toMatchObject({ proved: true });
});
