import { expect, test } from "vitest";
import { openTestWorld } from "../testing/test-world.ts";

test("anybody reads the catalogue's skills, by title", async () => {
  await using world = await openTestWorld();
  const skills = await world.as(null).skill.list();
  expect(skills).toHaveLength(world.services.catalog.skills.size);
  expect(skills.map((skill) => skill.title)).toEqual(skills.map((skill) => skill.title).toSorted());
});
