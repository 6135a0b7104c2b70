import { afterAll, beforeAll, expect, test } from "vitest";
import { type JobPayloads } from "../../context.ts";
import { createCaller } from "../../root.ts";
import {
  makeApplication,
  makeJobPost,
  makeOrganization,
  tokenOf,
} from "../../testing/factories.ts";
import { openTestWorld, type TestWorld } from "../../testing/test-world.ts";
import { writeDeclineLetter } from "./write-decline-letter.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** The letter of the decline that was enqueued last. */
async function letter() {
  const [row] = await world.admin<{ payload: JobPayloads["decline-letter"] }[]>`
    select payload from testing.outbox where name = 'decline-letter' order by id desc limit 1`;
  if (!row) throw new Error("No letter was enqueued.");
  return writeDeclineLetter({ ctx: world.services, input: row.payload });
}

test("a declined candidate gets a letter, unless the decline is taken back before it leaves", async () => {
  const made = await makeOrganization(world);
  const { owner, organization } = made;
  const { candidate, applicationId } = await makeApplication(world, await makeJobPost(world, made));
  const team = world.as(owner).application;
  await team.decline({ organization, applicationId, reason: "other" });
  expect(await letter()).toEqual({
    to: candidate.email,
    template: "application-declined",
    data: {
      organization: "Acme",
      job: "Back-end developer",
      url: `https://unsung.test/home/applications/${applicationId}`,
    },
  });
  const [decline] = (await team.events({ organization, applicationId })).items;
  if (!decline) throw new Error("The decline left no event.");
  await team.undo({ organization, applicationId, eventId: decline.id });
  expect(await letter()).toBeNull();
});

test("a decline that was queued before an account took over the guest's application reaches the account", async () => {
  const made = await makeOrganization(world);
  const { owner, organization } = made;
  const { id: jobId } = await makeJobPost(world, made);
  const { url } = await world
    .as(owner)
    .invite.createLink({ organization, jobId, deadline: "2999-01-01T00:00:00.000Z" });
  const { applicationId } = await world
    .as(null)
    .invite.accept({ token: tokenOf(url), name: "G", email: "g@example.org" });
  const guest = world.sessionsStarted.at(-1);
  if (!guest) throw new Error("Nobody was signed in.");
  await world.as(owner).application.decline({ organization, applicationId, reason: "other" });
  expect(await letter()).toBeNull();
  const person = await world.createUser("Gus");
  const context = world.context(person);
  const session = { id: guest, name: "G", email: `${guest}@guest.invalid`, emailVerified: false };
  await createCaller({
    ...context,
    accounts: { ...context.accounts, guestBefore: async () => session },
  }).guest.claim();
  expect(await letter()).toMatchObject({ to: person.email });
});

test("an address that somebody only stated gets no letter", async () => {
  const made = await makeOrganization(world);
  const { owner, organization } = made;
  const { id: jobId } = await makeJobPost(world, made);
  const { url } = await world
    .as(owner)
    .invite.createLink({ organization, jobId, deadline: "2999-01-01T00:00:00.000Z" });
  const { applicationId } = await world
    .as(null)
    .invite.accept({ token: tokenOf(url), name: "G", email: "victim@example.org" });
  await world.as(owner).application.decline({ organization, applicationId, reason: "other" });
  expect(await letter()).toBeNull();
});
