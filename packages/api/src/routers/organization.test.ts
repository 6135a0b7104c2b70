import { afterAll, beforeAll, expect, test } from "vitest";
import { makeMember, makeOrganization } from "../testing/factories.ts";
import { openTestWorld, type TestWorld } from "../testing/test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

test("who opens an organization owns it and finds it in the own account", async () => {
  const ada = await world.createUser("Ada");
  const made = await world
    .as(ada)
    .organization.create({ name: " Shop ", slug: "shop", retentionMonths: 6 });
  expect(made).toMatchObject({ name: "Shop", slug: "shop", website: null, demo: false });
  expect(await world.as(ada).account.me()).toEqual({
    user: ada,
    memberships: [
      { organization: { id: made.id, slug: "shop", name: "Shop", demo: false }, role: "owner" },
    ],
  });
  expect(await world.as(ada).organization.get({ organization: "shop" })).toEqual({
    ...made,
    role: "owner",
  });
});

test("retention has to be chosen", async () => {
  const ada = await world.createUser("Ada");
  // @ts-expect-error the choice is missing
  const creation = world.as(ada).organization.create({ name: "Shop", slug: "no-choice" });
  await expect(creation).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("a slug belongs to one organization", async () => {
  const { owner, organization } = await makeOrganization(world);
  const again = world
    .as(owner)
    .organization.create({ name: "Other", slug: organization, retentionMonths: 6 });
  await expect(again).rejects.toMatchObject({ code: "CONFLICT", cause: { code: "SLUG_TAKEN" } });
});

test("a visitor has no account and opens nothing", async () => {
  expect(await world.as(null).account.me()).toBeNull();
  await expect(
    world.as(null).organization.create({ name: "Shop", slug: "nobody", retentionMonths: 6 }),
  ).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});

test("an update changes what it names and leaves the rest", async () => {
  const { owner, organization, details } = await makeOrganization(world, {
    website: "https://acme.example",
    about: "We sell.",
  });
  const changed = await world.as(owner).organization.update({ organization, retentionMonths: 24 });
  expect(changed).toEqual({ ...details, retentionMonths: 24 });
});

test("only an owner changes the organization", async () => {
  const made = await makeOrganization(world);
  const { organization } = made;
  const recruiter = await makeMember(world, made, { role: "recruiter" });
  await expect(
    world.as(recruiter).organization.update({ organization, name: "Mine" }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a stranger can't tell another's organization from one that does not exist", async () => {
  const { organization } = await makeOrganization(world);
  const stranger = world.as(await world.createUser("Stranger"));
  const existing = await stranger.organization.get({ organization }).catch(String);
  const missing = await stranger.organization.get({ organization: "no-such" }).catch(String);
  expect(existing).toBe(missing);
  await expect(stranger.organization.profile({ slug: organization })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});
