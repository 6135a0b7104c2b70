import { expect, test } from "vitest";
import { makeDraft, makeJobPost, makeOrganization } from "../../testing/factories.ts";
import { openTestWorld } from "../../testing/test-world.ts";
import { listSitePages } from "./list-site-pages.ts";

test("the site's pages are the guide, practice and what is published: no draft, nothing closed", async () => {
  await using world = await openTestWorld();
  const made = await makeOrganization(world);
  const open = await makeJobPost(world, made);
  const draft = await makeDraft(world, made);
  const { id } = await makeJobPost(world, made, { title: "Closed" });
  await world.as(made.owner).job.close({ organization: made.organization, jobId: id });

  const pages = await listSitePages({ ctx: world.context(null) });
  const paths = pages.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toEqual(
    expect.arrayContaining([
      "/",
      "/guide",
      "/guide/role",
      "/guide/skills/sql",
      "/practice/webhook-twice",
      `/o/${made.organization}`,
      `/jobs/${open.slug}`,
    ]),
  );
  expect(paths).not.toContain(`/jobs/${draft.slug}`);
  expect(paths.filter((path) => path.startsWith("/jobs/"))).toHaveLength(1);
  expect(pages.find(({ path }) => path === `/jobs/${open.slug}`)?.changed).toMatch(
    /^\d{4}-\d\d-\d\d$/,
  );
});
