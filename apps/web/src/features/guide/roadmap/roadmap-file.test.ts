import { expect, test } from "vitest";
import { toRoadmapFile } from "./roadmap-file.ts";

const skill = {
  id: "rest",
  title: "REST",
  path: "/guide/skills/rest",
  summary: "S",
  area: "apis" as const,
  level: "junior" as const,
  prerequisites: ["http", "json"],
  sample: null,
  x: 1,
  y: 2,
};
const content = {
  size: { width: 0, height: 0 },
  node: { width: 0, height: 0 },
  areas: [],
  bands: [],
  edges: [{ from: "http", to: "rest", path: "M0 0" }],
  next: null,
  jobs: [],
  goal: null,
};

test("the file holds every edge, also those that the picture leaves out, and no places", () => {
  const file = toRoadmapFile({ ...content, skills: [{ ...skill, evidence: "proved" }] });
  expect(file).toEqual({
    goal: null,
    skills: [{ id: "rest", title: "REST", area: "apis", level: "junior", evidence: "proved" }],
    edges: [
      { from: "http", to: "rest" },
      { from: "json", to: "rest" },
    ],
  });
});

test("a visitor's file speaks of no evidence", () => {
  const file = toRoadmapFile({ ...content, skills: [{ ...skill, evidence: null }] });
  expect(file.skills[0]).not.toHaveProperty("evidence");
});
