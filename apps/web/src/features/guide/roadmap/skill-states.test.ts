import type { RoadmapDto } from "@unsung/api/contract/roadmap";
import { expect, test } from "vitest";
import { skillStates } from "./skill-states.ts";

type Content = RoadmapDto["content"];

const skill = (id: string, level: "junior" | "mid") => ({
  id,
  title: id,
  path: `/guide/skills/${id}`,
  summary: "",
  area: "apis" as const,
  level,
  prerequisites: [],
  evidence: null,
  sample: null,
  x: 0,
  y: 0,
});

const content: Content = {
  size: { width: 0, height: 0 },
  node: { width: 0, height: 0 },
  areas: [],
  bands: [],
  edges: [],
  next: null,
  jobs: [],
  goal: null,
  skills: [skill("http", "junior"), skill("rest", "junior"), skill("paging", "mid")],
};
const goal = {
  kind: "skill" as const,
  value: "skill:rest",
  title: "REST",
  path: null,
  wanted: { rest: 1 },
  way: ["http", "rest"],
};
const parts = (states: ReturnType<typeof skillStates>) =>
  [...states.values()].map(({ part, step }) => [part, step]);

test("without a goal every skill is as good as any", () => {
  expect(parts(skillStates(content, undefined))).toEqual([
    ["plain", null],
    ["plain", null],
    ["plain", null],
  ]);
});

test("a goal tells what it asks for from what leads there, and from what is beside the way", () => {
  expect(parts(skillStates({ ...content, goal }, undefined))).toEqual([
    ["way", 1],
    ["wanted", 2],
    ["beside", null],
  ]);
});

test("a level leaves the others beside", () => {
  expect(parts(skillStates(content, "mid"))).toEqual([
    ["beside", null],
    ["beside", null],
    ["plain", null],
  ]);
});
