import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleVersionId } from "../contract/ids.ts";
import { sampleVersion } from "../db/schema/sample.ts";
import { asCatalogue, inScope } from "../db/transaction.ts";
import { registerSamples } from "../services/sample/register-samples.ts";
import { makeOrganization } from "../testing/factories.ts";
import { registerTestSamples, testSample } from "../testing/test-samples.ts";
import { openTestWorld, type TestWorld } from "../testing/test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await registerTestSamples(world.services);
});
afterAll(() => world[Symbol.asyncDispose]());

const ids = ["open-search", "report-with-ties", "slow-orders", "webhook-twice"];
const listed = async (input: Parameters<ReturnType<TestWorld["as"]>["sample"]["list"]>[0]) => {
  const { items } = await world.as(null).sample.list(input);
  return items.map((item) => item.sampleId);
};

test("anybody lists the catalogue's samples, page by page", async () => {
  const pages = [];
  let cursor: string | null = null;
  do {
    const page = await world.as(null).sample.list({ limit: 3, cursor });
    pages.push(page.items.map((item) => item.sampleId));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(pages).toEqual([ids.slice(0, 3), ids.slice(3)]);
});

test("filters narrow the list, each and together", async () => {
  expect(await listed({ responsibility: ["apis", "security"] })).toEqual([
    "open-search",
    "webhook-twice",
  ]);
  expect(await listed({ text: "WEBHOOK twice" })).toEqual(["webhook-twice"]);
  expect(await listed({ text: "100%" })).toEqual([]);
  expect(await listed({ minutes: 25 })).toEqual(["open-search", "report-with-ties"]);
  expect(await listed({ skills: ["injection", "sql"] })).toEqual(ids);
  expect(await listed({ skills: ["injection"] })).toEqual([]);
  expect(await listed({ kind: ["query"] })).toEqual([]);
  expect(await listed({ level: ["mid"], minutes: 20 })).toEqual(["report-with-ties"]);
});

test("the skills offered are those that the samples prove", async () => {
  const skills = await world.as(null).sample.skills();
  expect(skills).toEqual([
    { skillId: "rest", title: "REST", samples: 4 },
    { skillId: "sql", title: "SQL", samples: 4 },
  ]);
});

test("a sample's page has the brief as safe HTML and no secret", async () => {
  const page = await world.as(null).sample.get({ sampleId: "webhook-twice" });
  expect(page).toMatchObject({
    title: "A webhook that arrives twice",
    version: 1,
    briefHtml: expect.stringContaining("<em>right</em>"),
    skills: [
      { skillId: "rest", title: "REST" },
      { skillId: "sql", title: "SQL" },
    ],
  });
  const opened = await world.as(null).sample.open({ sampleId: "webhook-twice" });
  expect(Object.keys(opened.sample.files)).toEqual(
    expect.arrayContaining(["start/handler.ts", "checks/visible.ts"]),
  );
  expect(JSON.stringify([page, opened])).not.toContain("hidden-one");
  await expect(world.as(null).sample.get({ sampleId: "nowhere" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("the secret part is read by the grading of a submission to it, and by nothing else", async () => {
  const dev = await world.createUser("Dev");
  const { attemptId } = await world.as(dev).practice.start({ sampleId: "slow-orders" });
  const { submissionId } = await world
    .as(dev)
    .submission.create({ attemptId, files: { "handler.ts": "//" } });
  const read = (scope: Parameters<typeof inScope>[1]) =>
    inScope(world.services.db, scope, (tx) =>
      tx.execute(sql`select v.sample_id from sample_secret s
        join sample_version v on v.id = s.sample_version_id`),
    );
  expect(await read({})).toEqual([]);
  expect(await read({ userId: dev.id })).toEqual([]);
  expect(await read({ attemptId })).toEqual([]);
  expect(await read({ catalogue: true })).toEqual([]);
  expect(await read({ submissionId })).toEqual([{ sample_id: "slow-orders" }]);
});

test("registering again changes nothing; a new version becomes the present one and the old one stays", async () => {
  const count = async () => {
    const [row] = await world.admin`
      select count(*)::int as all, count(*) filter (where current)::int as current,
        (select count(*)::int from sample_secret) as secrets from sample_version`;
    return row;
  };
  expect(await count()).toEqual({ all: 4, current: 4, secrets: 4 });
  await Promise.all([registerTestSamples(world.services), registerTestSamples(world.services)]);
  expect(await count()).toEqual({ all: 4, current: 4, secrets: 4 });

  const dev = world.as(await world.createUser("Dev"));
  const before = await dev.practice.start({ sampleId: "open-search" });
  const changed = testSample({
    id: "open-search",
    title: "A search open to injection, again",
    responsibility: "security",
    minutes: 30,
    hash: "sha256:changed",
    version: 2,
  });
  await registerSamples({ ctx: world.services, input: { samples: [changed] } });
  expect(await count()).toEqual({ all: 5, current: 1, secrets: 5 });
  expect(await listed({})).toEqual(["open-search"]);
  expect(await world.as(null).sample.get({ sampleId: "open-search" })).toMatchObject({
    version: 2,
    hash: "sha256:changed",
  });
  const bench = await dev.attempt.workbench({ attemptId: before.attemptId });
  expect(bench.workSample.hash).toBe("sha256:open-search");
  const after = await dev.practice.start({ sampleId: "open-search" });
  expect(after.attemptId).not.toBe(before.attemptId);

  await registerTestSamples(world.services);
  expect(await count()).toEqual({ all: 5, current: 4, secrets: 5 });
});

test("an organization's own sample is read by its members, and by nobody else", async () => {
  const made = await makeOrganization(world);
  const stranger = await makeOrganization(world);
  const id = world.services.newId(sampleVersionId);
  await world.admin`
    insert into sample_version select ${id}, ${made.details.id}, 'of-its-own', 'sha256:own', current, version, title,
      kind, language, responsibility, level, minutes, skills, manifest, files, expected, created_at
    from sample_version where sample_id = 'slow-orders' and current`;
  const read = async (organization: typeof made) => {
    const scope = { userId: organization.owner.id, organizationId: organization.details.id };
    const versions = await inScope(world.services.db, scope, (tx) =>
      tx.select({ sampleId: sampleVersion.sampleId }).from(sampleVersion),
    );
    return versions.map((version) => version.sampleId);
  };
  expect(await read(made)).toContain("of-its-own");
  expect(await read(stranger)).not.toContain("of-its-own");
  expect(await listed({ limit: 100 })).not.toContain("of-its-own");
});

test("what a sample holds never changes", async () => {
  await expect(
    asCatalogue(world.services, (tx) => tx.update(sampleVersion).set({ title: "Forged" })),
  ).rejects.toMatchObject({ cause: { code: "42501" } });
  await expect(
    inScope(world.services.db, {}, (tx) =>
      tx.update(sampleVersion).set({ current: false }).returning({ id: sampleVersion.id }),
    ),
  ).resolves.toEqual([]);
});
