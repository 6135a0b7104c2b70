import { afterAll, beforeAll, expect, test } from "vitest";
import { recordVerdict } from "../services/verdict/record-verdict.ts";
import { work } from "../testing/assess-factories.ts";
import { makeJobPost, makeOrganization } from "../testing/factories.ts";
import { registerTestSamples, testVerdict } from "../testing/test-samples.ts";
import { openTestWorld, type TestWorld } from "../testing/test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const visit = () => world.as(null).guide;
const plannedPaths = () => world.services.catalog.guide.pages.map(({ path }) => path);

test("the overview tells the request that was asked for, and the first one where there is no such", async () => {
  const order = await visit().page.overview({ request: "an-order-placed" });
  expect(order.content.request).toMatchObject({ id: "an-order-placed", steps: [{}, {}] });
  expect(order.content.request.steps[1]?.shows).toEqual({
    caption: "The request",
    language: "http",
    html: '<span class="ink-word">POST</span> /orders <span class="ink-word">HTTP/1.1</span>\n<span class="ink-name">host</span>: shop.test',
  });
  const other = await visit().page.overview({ request: "nothing" });
  expect(other.content.request.id).toBe("a-form-sent");
});

test("each page is followed by the next, from the first to the last, and every one of them answers", async () => {
  const paths = plannedPaths();
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toContain("/guide/role");
  expect(paths).toContain("/guide/compare/back-end/qa");
  expect(paths).toContain("/guide/hiring");

  const { frame } = await visit().article.get({ id: "what-is-back-end" });
  expect(frame.url).toBe("https://unsung.test/guide/role");
  expect(frame.crumbs).toEqual([{ title: "Guide", path: "/guide" }]);
  expect(frame.previous?.path).toBe("/guide");
  expect(frame.next?.path).toBe("/guide/day");
  const last = await visit().page.hiring();
  expect(last.frame.next).toBeNull();
});

test("the contents name only pages that are there", async () => {
  const contents = await visit().page.contents();
  const paths = plannedPaths();
  expect(contents.at(-1)?.title).toBe("Hiring");
  const named = contents.flatMap(({ pages }) => pages.map(({ path }) => path));
  expect(named.filter((path) => !paths.includes(path))).toEqual([]);
});

test("two disciplines compare in the order asked for, under one address, with what each hands over", async () => {
  const forward = await visit().discipline.compare({ a: "back-end", b: "front-end" });
  const backward = await visit().discipline.compare({ a: "front-end", b: "back-end" });
  expect(backward.frame.url).toBe(forward.frame.url);
  expect(forward.frame.url).toMatch(/\/guide\/compare\/back-end\/front-end$/);
  expect([backward.content.a.id, backward.content.b.id]).toEqual(["front-end", "back-end"]);
  expect(Object.keys(forward.content.a.aspects)).toHaveLength(8);
  expect(new Set(forward.content.handover.gives.map(({ from }) => from))).toEqual(
    new Set(["back-end", "front-end"]),
  );
  await expect(visit().discipline.compare({ a: "qa", b: "qa" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("sources are numbered as the text cites them, and each is there once", async () => {
  const { frame, content } = await visit().article.get({ id: "what-is-back-end" });
  expect(frame.sources.map(({ id, number }) => [id, number])).toEqual([
    ["survey", 1],
    ["office", 2],
  ]);
  expect(content.sections[0]?.text).toContain(
    '<a href="#source-survey" aria-label="Source 1">1</a>',
  );
});

test("links lead to pages of the guide, code is marked, and HTML in the data stays text", async () => {
  const { content } = await visit().tool.get({ id: "postgresql" });
  expect(content.what).toContain('<a href="/guide/skills/sql">rows</a>');
  expect(content.example).toContain('<span class="ink-word">select</span>');
  expect(content.example).toContain('<span class="ink-note">-- all</span>');
  expect(content.goodAt).toEqual(["Answering <code>select 1</code>."]);
  expect(content.watchOut).toEqual(["&lt;b&gt;Vacuum&lt;/b&gt;."]);
});

test("a skill says what comes before and after it, and which work shows it", async () => {
  const { frame, content } = await visit().skill.get({ id: "sql" });
  expect(content.before.map(({ title }) => title)).toEqual(["Version control"]);
  expect(content.after.map(({ title }) => title)).toEqual(["Injection", "Query plans"]);
  expect(frame.doors.samples.map(({ path }) => path)).toEqual([
    "/practice/report-with-ties",
    "/practice/open-search",
    "/practice/webhook-twice",
  ]);
});

test("what is not there is not found", async () => {
  await expect(visit().skill.get({ id: "nothing" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(visit().responsibility.get({ id: "apis" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("how many proved a skill is told from five people on, and not at once", async () => {
  await using own = await openTestWorld();
  await registerTestSamples(own.services);
  const sampleId = "webhook-twice";
  const verdict = testVerdict({ id: sampleId, hash: `sha256:${sampleId}` });
  const prove = async (name: string, outcome: "passed" | "failed") => {
    const dev = own.as(await own.createUser(name));
    const { attemptId } = await dev.practice.start({ sampleId });
    const { submissionId } = await dev.submission.create({ attemptId, ...work });
    const input = { submissionId, verdict: { ...verdict, outcome } };
    await recordVerdict({ ctx: own.context(null), input });
  };
  const provedBy = async () =>
    (await own.as(null).guide.skill.get({ id: "rest" })).content.now.provedBy;

  for (const name of ["Ann", "Ben", "Cem", "Dot"]) await prove(name, "passed");
  await prove("Eve", "failed");
  expect(await provedBy()).toBeNull();
  await prove("Fay", "passed");
  own.pass(9 * 60_000);
  expect(await provedBy()).toBeNull();
  own.pass(2 * 60_000);
  expect(await provedBy()).toBe(5);
});

test("a skill's page counts the open jobs that ask for it, and names pay only from enough payers", async () => {
  await using own = await openTestWorld();
  const first = await makeOrganization(own, { name: "Acme" });
  const others = [await makeOrganization(own), await makeOrganization(own)];
  const skill = async () => (await own.as(null).guide.skill.get({ id: "sql" })).content.now;
  for (const made of [first, ...others]) await makeJobPost(own, made);
  expect(await skill()).toMatchObject({ jobs: { count: 3, newest: [{}, {}, {}] }, pay: [] });

  await makeJobPost(own, first, {
    pay: { min: 6_000_000, max: 8_000_000, currency: "EUR", period: "year" },
  });
  const { id } = await makeJobPost(own, first, {
    pay: { min: 6_000_000, max: 8_000_000, currency: "EUR", period: "year" },
  });
  expect((await skill()).pay).toEqual([
    {
      currency: "EUR",
      period: "year",
      low: 5_500_000,
      high: 7_000_000,
      posts: 5,
      organizations: 3,
    },
  ]);
  const { doors } = (await own.as(null).guide.skill.get({ id: "sql" })).frame;
  expect(doors.jobs).toEqual([{ skillId: "sql", title: "SQL", count: 5 }]);

  await own.as(first.owner).job.close({ organization: first.organization, jobId: id });
  expect(await skill()).toMatchObject({ jobs: { count: 4 }, pay: [] });
});
