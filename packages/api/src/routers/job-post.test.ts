import { afterEach, beforeEach, expect, test } from "vitest";
import { makeDraft, makeJobPost, makeOrganization } from "../testing/factories.ts";
import { openTestWorld, type TestWorld } from "../testing/test-world.ts";

// The public list is of all organizations, so each test has a database of its own.
let world: TestWorld;
beforeEach(async () => {
  world = await openTestWorld();
});
afterEach(() => world[Symbol.asyncDispose]());

test("a visitor reads a published job, with its description as safe HTML", async () => {
  const made = await makeOrganization(world, { name: "Acme" });
  const job = await makeJobPost(world, made, { description: "Keep it **up** <script>x</script>" });
  const post = await world.as(null).jobPost.get({ slug: job.slug });
  expect(post).toMatchObject({
    id: job.id,
    state: "published",
    descriptionHtml: "<p>Keep it <strong>up</strong> &lt;script&gt;x&lt;/script&gt;</p>\n",
    stages: [{ name: "Work samples" }, { name: "Interview" }, { name: "Offer" }],
    organization: { slug: made.organization, name: "Acme", retentionMonths: 12 },
  });
  expect(post).not.toHaveProperty("missing");
});

test("a draft is nobody's but its organization's, who see it as it will be", async () => {
  const made = await makeOrganization(world);
  const draft = await makeDraft(world, made);
  await expect(world.as(null).jobPost.get({ slug: draft.slug })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect((await world.as(null).jobPost.search({})).items).toEqual([]);
  const { owner, organization } = made;
  expect(await world.as(owner).job.preview({ organization, jobId: draft.id })).toMatchObject({
    state: "preview",
    organization: { slug: organization },
  });
});

test("a closed job says so and leaves the list", async () => {
  const made = await makeOrganization(world);
  const { owner, organization } = made;
  const job = await makeJobPost(world, made);
  await world.as(owner).job.close({ organization, jobId: job.id });
  expect(await world.as(null).jobPost.get({ slug: job.slug })).toMatchObject({ state: "closed" });
  expect((await world.as(null).jobPost.search({})).items).toEqual([]);
});

test("a job whose last day has passed leaves the list", async () => {
  const made = await makeOrganization(world);
  const validThrough = new Date(world.services.now().getTime() + 60_000).toISOString();
  await makeJobPost(world, made, { validThrough });
  expect((await world.as(null).jobPost.search({})).items).toHaveLength(1);
  world.pass(61_000);
  expect((await world.as(null).jobPost.search({})).items).toEqual([]);
});

test("the filters offered are those of open jobs, with how many each", async () => {
  const acme = await makeOrganization(world, { name: "Acme" });
  await makeJobPost(world, acme, { place: { type: "remote", countries: ["DE", "FR"] } });
  const place = { type: "on-site", locality: "Lyon", country: "FR" } as const;
  await makeJobPost(world, acme, { place, skills: [{ skillId: "sql", weight: 1 }] });
  await makeDraft(world, acme, { place: { ...place, country: "PT" } });
  expect(await world.as(null).jobPost.filters()).toEqual({
    countries: [
      { country: "FR", jobs: 2 },
      { country: "DE", jobs: 1 },
    ],
    skills: [
      { skillId: "sql", title: "SQL", jobs: 2 },
      { skillId: "rest", title: "REST", jobs: 1 },
    ],
  });
});

test("filters narrow the list, each and together", async () => {
  const acme = await makeOrganization(world, { name: "Acme" });
  const bank = await makeOrganization(world, { name: "Bank" });
  await makeJobPost(world, acme, { title: "Senior 100% remote", level: "senior" });
  await makeJobPost(world, bank, {
    title: "Junior in Paris",
    level: "junior",
    sector: "finance",
    employmentType: "part-time",
    place: { type: "hybrid", locality: "Paris", country: "FR" },
    skills: [{ skillId: "injection", weight: 2 }],
  });
  const titles = async (input: Parameters<ReturnType<typeof world.as>["jobPost"]["search"]>[0]) =>
    (await world.as(null).jobPost.search(input)).items.map((item) => item.title);
  expect(await titles({})).toEqual(["Junior in Paris", "Senior 100% remote"]);
  expect(await titles({ text: "bank paris" })).toEqual(["Junior in Paris"]);
  expect(await titles({ text: "100%" })).toEqual(["Senior 100% remote"]);
  expect(await titles({ text: "1_0" })).toEqual([]);
  expect(await titles({ level: ["senior", "lead"] })).toEqual(["Senior 100% remote"]);
  expect(await titles({ sector: ["finance"], employmentType: ["part-time"] })).toEqual([
    "Junior in Paris",
  ]);
  expect(await titles({ skills: ["sql", "rest"] })).toEqual(["Senior 100% remote"]);
  expect(await titles({ skills: ["sql", "injection"] })).toEqual([]);
  expect(await titles({ remote: false })).toEqual(["Junior in Paris"]);
  expect(await titles({ country: "FR" })).toEqual(["Junior in Paris", "Senior 100% remote"]);
  expect(await titles({ country: "DE" })).toEqual(["Senior 100% remote"]);
  expect(await titles({ organization: bank.organization })).toEqual(["Junior in Paris"]);
});

test("pages follow each other without gap or repetition", async () => {
  const made = await makeOrganization(world);
  for (const title of ["A", "B", "C"]) await makeJobPost(world, made, { title });
  const first = await world.as(null).jobPost.search({ limit: 2 });
  const second = await world.as(null).jobPost.search({ limit: 2, cursor: first.nextCursor });
  expect([...first.items, ...second.items].map((item) => item.title)).toEqual(["C", "B", "A"]);
  expect(second.nextCursor).toBeNull();
  expect(first.items[0]).toMatchObject({
    totalMinutes: 55,
    skills: [
      { skillId: "sql", title: "SQL" },
      { skillId: "rest", title: "REST" },
    ],
  });
  await expect(world.as(null).jobPost.search({ cursor: "nonsense" })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});

test("an organization has a public face once it has published a job", async () => {
  const made = await makeOrganization(world, { about: "We *ship*." });
  const profile = () => world.as(null).organization.profile({ slug: made.organization });
  await makeDraft(world, made);
  await expect(profile()).rejects.toMatchObject({ code: "NOT_FOUND" });
  await makeJobPost(world, made);
  expect(await profile()).toMatchObject({ name: "Acme", aboutHtml: "<p>We <em>ship</em>.</p>\n" });
});
