import { type ElkNode } from "elkjs/lib/elk-api.js";
import ElkLayout from "elkjs/lib/elk.bundled.js";
import { type SampleLevel } from "../../contract/sample.ts";
import { type SkillArea } from "../../contract/skill.ts";
import { type PlacedSkill, type Placement, placeSkills } from "./place-skills.ts";
import {
  clearance,
  corner,
  type EdgeWay,
  type Point,
  roundedPath,
  straightened,
} from "./edge-ways.ts";
import { drawnEdges } from "./skill-graph.ts";

/** The roadmap as a picture, in pixels at its own size. */
export type RoadmapLayout = {
  width: number;
  height: number;
  node: { width: number; height: number };
  /** Corners of nodes by skill: the upper left. */
  places: ReadonlyMap<string, { x: number; y: number }>;
  /** From prerequisite to skill, as the path of an SVG. */
  edges: readonly { from: string; to: string; path: string }[];
  areas: readonly { area: SkillArea; x: number; width: number }[];
  bands: readonly { level: SampleLevel; y: number; height: number }[];
};

/** From left to right, so that few edges are long. */
const areaOrder: readonly SkillArea[] = [
  "databases",
  "performance",
  "foundations",
  "apis",
  "security",
  "collaboration",
];

const node = { width: 128, height: 46 };
/** Between columns of an area, between areas, and between rows. */
const gap = { column: 34, area: 56, row: 34 };

/**
 * Lays the skill graph out: our own grid says which skill stands in which row and column, and ELK, which keeps to it, makes
 * room for the edges and leads them around the nodes. What it moved aside goes back into line as far as no edge is hit.
 */
export async function layOutRoadmap(
  skills: ReadonlyMap<string, PlacedSkill>,
): Promise<RoadmapLayout> {
  const placement = placeSkills(skills, areaOrder);
  const wish = wishedPlaces(skills, placement);
  const drawn = drawnEdges(skills);
  const graph = await new ElkLayout.default().layout({
    id: "roadmap",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "DOWN",
      "elk.edgeRouting": "ORTHOGONAL",
      "elk.separateConnectedComponents": "false",
      "elk.layered.cycleBreaking.strategy": "INTERACTIVE",
      "elk.layered.layering.strategy": "INTERACTIVE",
      "elk.layered.crossingMinimization.strategy": "INTERACTIVE",
      "elk.layered.nodePlacement.strategy": "INTERACTIVE",
      "elk.layered.mergeEdges": "true",
      "elk.spacing.nodeNode": "8",
      "elk.spacing.edgeNode": "5",
      "elk.spacing.edgeEdge": "4",
      "elk.layered.spacing.nodeNodeBetweenLayers": String(gap.row),
      "elk.layered.spacing.edgeNodeBetweenLayers": "12",
      "elk.layered.spacing.edgeEdgeBetweenLayers": "7",
    },
    children: [...skills.keys()].map((id) => ({ id, ...node, ...wish.get(id) })),
    edges: drawn.map(({ from, to }, index) => ({
      id: String(index),
      sources: [from],
      targets: [to],
    })),
  });
  return toLayout(graph, { skills, placement, drawn, wish });
}

function wishedPlaces(
  skills: ReadonlyMap<string, PlacedSkill>,
  { cells, columns }: Placement,
): Map<string, Point> {
  const starts = new Map<SkillArea, number>();
  let x = 0;
  for (const [area, count] of columns) {
    starts.set(area, x);
    x += count * node.width + (count - 1) * gap.column + gap.area;
  }
  return new Map(
    [...skills.values()].map(({ id, area }) => {
      const { row = 0, column = 0 } = cells.get(id) ?? {};
      return [
        id,
        {
          x: (starts.get(area) ?? 0) + column * (node.width + gap.column),
          y: row * (node.height + gap.row),
        },
      ];
    }),
  );
}

type Parts = {
  skills: ReadonlyMap<string, PlacedSkill>;
  placement: Placement;
  drawn: ReturnType<typeof drawnEdges>;
  wish: ReadonlyMap<string, Point>;
};

function toLayout(graph: ElkNode, { skills, placement, drawn, wish }: Parts): RoadmapLayout {
  const ways = drawn.map((edge, index) => {
    const [section] = graph.edges?.[index]?.sections ?? [];
    const points = section
      ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint]
      : [];
    return { ...edge, points };
  });
  const { places, shift } = inLine(graph.children ?? [], wish, ways);
  const boxes = [...places.values()].map((place) => ({ ...place, ...node }));
  const all = [...skills.values()];
  const starts = (ids: readonly string[], of: ReadonlyMap<string, Point>, axis: "x" | "y") =>
    ids.flatMap((id) => of.get(id)?.[axis] ?? []);
  return {
    width: Math.ceil(graph.width ?? 0),
    height: Math.ceil(graph.height ?? 0),
    node,
    places,
    edges: straightened(ways, boxes).map(({ from, to, points }) => ({
      from,
      to,
      path: roundedPath(points),
    })),
    areas: [...placement.columns].map(([area, count]) => {
      const ids = all.filter((skill) => skill.area === area).map(({ id }) => id);
      const width = count * node.width + (count - 1) * gap.column;
      return { area, x: Math.round(Math.min(...starts(ids, wish, "x")) + shift), width };
    }),
    bands: placement.bands.flatMap(({ level, from, to }) => {
      const ids = [...placement.cells].flatMap(([id, { row }]) =>
        row >= from && row < to ? [id] : [],
      );
      if (ids.length === 0) return [];
      const tops = starts(ids, places, "y");
      const y = Math.min(...tops);
      return [{ level, y, height: Math.max(...tops) + node.height - y }];
    }),
  };
}

/** Where the nodes end up, and by how much the grid as a whole was moved. */
function inLine(
  children: readonly ElkNode[],
  wish: ReadonlyMap<string, Point>,
  ways: readonly EdgeWay[],
): { places: Map<string, Point>; shift: number } {
  const offsets = children
    .map(({ id, x = 0 }) => x - (wish.get(id)?.x ?? x))
    .toSorted((a, b) => a - b);
  const shift = offsets[Math.floor(offsets.length / 2)] ?? 0;
  const places = new Map(
    children.map(({ id, x = 0, y = 0 }) => [id, { x: Math.round(x), y: Math.round(y) }]),
  );
  for (const [id, { x, y }] of places) {
    const aim = Math.round((wish.get(id)?.x ?? 0) + shift);
    const step = Math.sign(aim - x);
    let free = x;
    while (free !== aim && isFree(id, { x: free + step, y }, { places, ways })) free += step;
    places.set(id, { x: free, y });
  }
  return { places, shift };
}

/** Whether a node there meets neither another nor an edge that isn't its own. */
function isFree(
  id: string,
  { x, y }: Point,
  { places, ways }: { places: ReadonlyMap<string, Point>; ways: readonly EdgeWay[] },
): boolean {
  const meets = (low: Point, high: Point) =>
    low.x < x + node.width + clearance &&
    high.x > x - clearance &&
    low.y < y + node.height &&
    high.y > y;
  const meetsNode = [...places].some(
    ([other, at]) => other !== id && meets(at, { x: at.x + node.width, y: at.y + node.height }),
  );
  if (meetsNode) return false;
  return ways.every(({ from, to, points }) => {
    // Its own edges only have to end at it, clear of its corners.
    if (from === id) return isOver(points[0], x);
    if (to === id) return isOver(points.at(-1), x);
    return points.slice(1).every((b, index) => {
      const a = points[index] ?? b;
      return !meets(
        { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y) },
        { x: Math.max(a.x, b.x), y: Math.max(a.y, b.y) },
      );
    });
  });
}

function isOver(point: Point | undefined, x: number): boolean {
  return point === undefined || (point.x >= x + corner && point.x <= x + node.width - corner);
}
