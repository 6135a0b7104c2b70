import { afterAll, beforeAll, expect, test } from "vitest";
import { makeDraft, makeJobPost, makeOrganization } from "../testing/factories.ts";
import { openTestWorld, type TestWorld } from "../testing/test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const search = (text: string, limit?: number) =>
  world.as(null).guide.search({ text, ...(limit === undefined ? {} : { limit }) });

test("pages of the guide and samples are found by title and text, with what was found marked", async () => {
  const { results } = await search("injecton");
  expect(results.map(({ kind, path }) => [kind, path])).toEqual([
    ["skill", "/guide/skills/injection"],
    ["sample", "/practice/open-search"],
  ]);
  expect(results[0]?.title).toEqual([{ text: "Injection", hit: true }]);
  expect(results[0]?.excerpt).toContainEqual({ text: "Injection", hit: true });
});

test("open jobs are found by title, company and skill; drafts and closed ones are not", async () => {
  const made = await makeOrganization(world, { name: "Zephyr Mills" });
  const { slug, id } = await makeJobPost(world, made);
  await makeDraft(world, made);
  const found = async (text: string) => (await search(text)).jobs.map(({ path }) => path);
  expect(await found("zephir")).toEqual([`/jobs/${slug}`]);
  expect(await found("SQL")).toEqual([`/jobs/${slug}`]);
  await world.as(made.owner).job.close({ organization: made.organization, jobId: id });
  expect(await found("zephyr")).toEqual([]);
});

test("an answer is bounded, and nothing asked is nothing found", async () => {
  expect((await search("sql", 2)).results).toHaveLength(2);
  expect(await search("  ")).toEqual({ text: "", results: [], jobs: [] });
  await expect(search("a".repeat(101))).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(search("sql", 31)).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
