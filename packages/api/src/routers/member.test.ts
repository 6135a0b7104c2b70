import { afterAll, beforeAll, expect, test } from "vitest";
import { makeMember, makeOrganization, tokenOf } from "../testing/factories.ts";
import { openTestWorld, type TestWorld } from "../testing/test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

test("an invitation by mail lets that address in, once", async () => {
  const { owner, organization } = await makeOrganization(world);
  const rita = await world.createUser("Rita");
  await world
    .as(owner)
    .member.invitation.create({ organization, email: rita.email, role: "recruiter" });
  const [mail] = await world.mailsTo(rita.email);
  if (mail?.template !== "member-invitation") throw new Error("No mail was sent.");
  const token = tokenOf(mail.data.url);
  expect(await world.as(null).member.invitation.preview({ token })).toMatchObject({
    organization: { slug: organization },
    role: "recruiter",
    open: true,
  });
  expect(await world.as(rita).member.invitation.accept({ token })).toEqual({ organization });
  expect(await world.as(rita).organization.get({ organization })).toMatchObject({
    role: "recruiter",
  });
  await expect(world.as(rita).member.invitation.accept({ token })).rejects.toMatchObject({
    cause: { code: "LINK_EXPIRED" },
  });
});

test("a mailed invitation is worth nothing in other hands", async () => {
  const { owner, organization } = await makeOrganization(world);
  const { url } = await world
    .as(owner)
    .member.invitation.create({ organization, email: "rita@example.org", role: "owner" });
  const mallory = await world.createUser("Mallory");
  await expect(
    world.as(mallory).member.invitation.accept({ token: tokenOf(url) }),
  ).rejects.toMatchObject({ cause: { code: "LINK_FOR_ANOTHER_ADDRESS" } });
});

test("a guest, who is lost with the browser, makes an account before hiring", async () => {
  const { owner, organization } = await makeOrganization(world);
  const { url } = await world
    .as(owner)
    .member.invitation.create({ organization, email: null, role: "interviewer" });
  const id = await world.context(null).accounts.createGuest({ name: "Gus" });
  const guest = world.as({ id, name: "Gus", email: `${id}@guest.invalid`, emailVerified: false });
  const refused = { code: "FORBIDDEN", cause: { code: "ACCOUNT_REQUIRED" } };
  await expect(guest.member.invitation.accept({ token: tokenOf(url) })).rejects.toMatchObject(
    refused,
  );
  await expect(
    guest.organization.create({ name: "Gus & Co", slug: `gus-${id}`, retentionMonths: 6 }),
  ).rejects.toMatchObject(refused);
});

test("of two invitations to one address the last works, and a member is not invited again", async () => {
  const { owner, organization } = await makeOrganization(world);
  const rita = await world.createUser("Rita");
  const { invitation } = world.as(owner).member;
  const input = { organization, email: rita.email };
  const first = await invitation.create({ ...input, role: "owner" });
  const second = await invitation.create({ ...input, role: "interviewer" });
  expect((await invitation.list({ organization })).items).toMatchObject([{ role: "interviewer" }]);
  const accept = (made: { url: string }) =>
    world.as(rita).member.invitation.accept({ token: tokenOf(made.url) });
  await expect(accept(first)).rejects.toMatchObject({ cause: { code: "LINK_EXPIRED" } });
  await accept(second);
  await expect(invitation.create({ ...input, role: "owner" })).rejects.toMatchObject({
    cause: { code: "ALREADY_MEMBER" },
  });
});

test("a link lets one person in, whoever comes first", async () => {
  const { owner, organization } = await makeOrganization(world);
  const { url } = await world
    .as(owner)
    .member.invitation.create({ organization, email: null, role: "interviewer" });
  const people = await Promise.all(["Ina", "Ivo"].map((name) => world.createUser(name)));
  const results = await Promise.allSettled(
    people.map((person) => world.as(person).member.invitation.accept({ token: tokenOf(url) })),
  );
  expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("an invitation can be revoked, and grows old", async () => {
  const { owner, organization } = await makeOrganization(world);
  const invite = () =>
    world.as(owner).member.invitation.create({ organization, email: null, role: "recruiter" });
  const revoked = await invite();
  const old = await invite();
  await world
    .as(owner)
    .member.invitation.revoke({ organization, invitationId: revoked.invitation.id });
  expect((await world.as(owner).member.invitation.list({ organization })).items).toEqual([
    old.invitation,
  ]);
  world.pass(15 * 24 * 60 * 60 * 1000);
  expect((await world.as(owner).member.invitation.list({ organization })).items).toEqual([]);
  const late = await world.createUser("Late");
  for (const { url } of [revoked, old]) {
    await expect(
      world.as(late).member.invitation.accept({ token: tokenOf(url) }),
    ).rejects.toMatchObject({ cause: { code: "LINK_EXPIRED" } });
  }
});

test("the list goes page by page", async () => {
  const made = await makeOrganization(world);
  const { owner, organization } = made;
  await makeMember(world, made, { role: "recruiter" });
  await makeMember(world, made, { role: "interviewer" });
  const first = await world.as(owner).member.list({ organization, limit: 2 });
  expect(first.items.map((member) => member.role)).toEqual(["owner", "recruiter"]);
  const second = await world
    .as(owner)
    .member.list({ organization, limit: 2, cursor: first.nextCursor });
  expect(second.items.map((member) => member.role)).toEqual(["interviewer"]);
  expect(second.nextCursor).toBeNull();
});

test("an organization never loses its last owner", async () => {
  const made = await makeOrganization(world);
  const { owner, organization } = made;
  const own = (await world.as(owner).member.list({ organization })).items[0];
  if (!own) throw new Error("The owner is no member.");
  const lastOwner = { cause: { code: "LAST_OWNER" } };
  const caller = world.as(owner).member;
  await expect(caller.remove({ organization, memberId: own.id })).rejects.toMatchObject(lastOwner);
  await expect(
    caller.changeRole({ organization, memberId: own.id, role: "recruiter" }),
  ).rejects.toMatchObject(lastOwner);
});

test("two owners who leave at once leave one behind", async () => {
  const made = await makeOrganization(world);
  const { organization } = made;
  const owners = [made.owner, await makeMember(world, made, { role: "owner" })];
  const members = (await world.as(made.owner).member.list({ organization })).items;
  const results = await Promise.allSettled(
    owners.map((owner, index) => {
      const memberId = members[index]?.id;
      if (!memberId) throw new Error("An owner is no member.");
      return world.as(owner).member.remove({ organization, memberId });
    }),
  );
  expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a member may leave, and is out at once", async () => {
  const made = await makeOrganization(world);
  const { organization } = made;
  const ivo = await makeMember(world, made, { role: "interviewer" });
  const members = (await world.as(ivo).member.list({ organization })).items;
  const own = members.find((member) => member.userId === ivo.id);
  if (!own) throw new Error("Ivo is no member.");
  await world.as(ivo).member.remove({ organization, memberId: own.id });
  await expect(world.as(ivo).member.list({ organization })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("only an owner changes who is a member", async () => {
  const made = await makeOrganization(world);
  const { organization } = made;
  const recruiter = world.as(await makeMember(world, made, { role: "recruiter" }));
  const [owner] = (await recruiter.member.list({ organization })).items;
  if (!owner) throw new Error("There is no owner.");
  const forbidden = { code: "FORBIDDEN" };
  await expect(recruiter.member.remove({ organization, memberId: owner.id })).rejects.toMatchObject(
    forbidden,
  );
  await expect(
    recruiter.member.changeRole({ organization, memberId: owner.id, role: "interviewer" }),
  ).rejects.toMatchObject(forbidden);
  await expect(
    recruiter.member.invitation.create({ organization, email: null, role: "owner" }),
  ).rejects.toMatchObject(forbidden);
  await expect(recruiter.member.invitation.list({ organization })).rejects.toMatchObject(forbidden);
});
