import { afterAll, beforeAll, expect, test } from "vitest";
import { type SessionUser } from "../context.ts";
import { recordVerdict } from "../services/verdict/record-verdict.ts";
import { work } from "../testing/assess-factories.ts";
import { makeDraft, makeJobPost, makeOrganization } from "../testing/factories.ts";
import { registerTestSamples, testVerdict } from "../testing/test-samples.ts";
import { openTestWorld, type TestWorld } from "../testing/test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await registerTestSamples(world.services);
});
afterAll(() => world[Symbol.asyncDispose]());

const roadmap = async (user: SessionUser | null, goal?: string) =>
  (await world.as(user).guide.roadmap({ goal })).content;

/** Practice of a sample that names REST and SQL, graded. */
async function practise(user: SessionUser, outcome: "passed" | "failed"): Promise<void> {
  const caller = world.as(user);
  const { attemptId } = await caller.practice.start({ sampleId: "report-with-ties" });
  const { submissionId } = await caller.submission.create({ attemptId, ...work });
  const found = testVerdict({ id: "report-with-ties", hash: "sha256:report-with-ties" });
  const input = { submissionId, verdict: { ...found, outcome } };
  await recordVerdict({ ctx: world.context(null), input });
}

test("a visitor sees every skill in its place, and no evidence", async () => {
  const { skills, edges, areas, bands, next, goal } = await roadmap(null);
  expect(skills.map(({ id, evidence }) => [id, evidence])).toEqual([
    ["sql", null],
    ["rest", null],
    ["injection", null],
    ["query-plans", null],
    ["version-control", null],
  ]);
  expect(new Set(skills.map(({ x, y }) => `${x} ${y}`)).size).toBe(5);
  expect(edges).toHaveLength(3);
  expect(areas.map(({ title }) => title)).toContain("Databases");
  expect(bands.map(({ level }) => level)).toEqual(["junior"]);
  expect([next, goal]).toEqual([null, null]);
});

test("a level asks for what the ladder asks for, a skill for itself, each with what it rests on", async () => {
  const level = (await roadmap(null, "junior")).goal;
  expect(level).toMatchObject({ kind: "level", title: "Junior back-end developer" });
  expect(level?.wanted).toEqual({ sql: 1 });
  expect(level?.way).toEqual(["version-control", "sql"]);
  const skill = (await roadmap(null, "skill:injection")).goal;
  expect(skill).toMatchObject({ kind: "skill", path: "/guide/skills/injection" });
  expect(skill?.way).toEqual(["version-control", "sql", "injection"]);
});

test("a job post asks for its skills with their weights; a draft is nobody's goal", async () => {
  const made = await makeOrganization(world, { name: "Lamp" });
  const { slug } = await makeJobPost(world, made);
  const { goal, jobs } = await roadmap(null, `job:${slug}`);
  expect(goal).toMatchObject({ kind: "job", path: `/jobs/${slug}` });
  expect(Object.keys(goal?.wanted ?? {}).toSorted()).toEqual(["rest", "sql"]);
  expect(goal?.way).toHaveLength(3);
  expect(jobs).toContainEqual({ slug, title: expect.stringContaining("Lamp") });
  const draft = await makeDraft(world, made);
  expect((await roadmap(null, `job:${draft.slug}`)).goal).toBeNull();
});

test.each(["nothing", "skill:nothing", "job:nothing", "job:", ""])(
  "%j is no goal, and the map is there all the same",
  async (goal) => {
    const content = await roadmap(null, goal);
    expect(content.goal).toBeNull();
    expect(content.skills).toHaveLength(5);
  },
);

test("what one's own passed work proves is proved, and the next step says why it is next", async () => {
  const dev = await world.createUser("Dev");
  const before = await roadmap(dev, "skill:injection");
  expect(before.next).toMatchObject({ skillId: "sql", waiting: 1 });
  expect(new Set(before.skills.map(({ evidence }) => evidence))).toEqual(new Set(["none"]));

  const first = await roadmap(dev);
  expect(first.next).toMatchObject({
    skillId: "sql",
    waiting: 3,
    prerequisites: { proved: 0, all: 1 },
    sample: { path: "/practice/report-with-ties", minutes: 20 },
  });

  await practise(dev, "failed");
  expect((await roadmap(dev)).next?.skillId).toBe("sql");
  await practise(dev, "passed");
  const after = await roadmap(dev);
  expect(after.skills.filter(({ evidence }) => evidence === "proved").map(({ id }) => id)).toEqual([
    "sql",
    "rest",
  ]);
  expect(after.next).toBeNull();
  const other = await roadmap(await world.createUser("Other"));
  expect(other.skills.some(({ evidence }) => evidence === "proved")).toBe(false);
});
