import { type ElkNode } from "elkjs/lib/elk-api.js";
import ElkLayout from "elkjs/lib/elk.bundled.js";
import { type SampleLevel } from "../../contract/sample.ts";
import { type SkillArea } from "../../contract/skill.ts";
import { type PlacedSkill, type Placement, placeSkills } from "./place-skills.ts";
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

const node = { width: 132, height: 46 };
/** Between columns of an area, between areas, and between rows. */
const gap = { column: 24, area: 38, row: 34 };
const corner = 6;

/**
 * Lays the skill graph out: our own grid says which skill stands in which row and column, and ELK, which keeps to it, makes
 * room for the edges and leads them around the nodes.
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
      "elk.spacing.nodeNode": "20",
      "elk.spacing.edgeNode": "9",
      "elk.spacing.edgeEdge": "6",
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
  return toLayout(graph, { skills, placement, drawn });
}

function wishedPlaces(
  skills: ReadonlyMap<string, PlacedSkill>,
  { cells, columns }: Placement,
): Map<string, { x: number; y: number }> {
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
};

function toLayout(graph: ElkNode, { skills, placement, drawn }: Parts): RoadmapLayout {
  const places = new Map(
    (graph.children ?? []).map(({ id, x = 0, y = 0 }) => [
      id,
      { x: Math.round(x), y: Math.round(y) },
    ]),
  );
  const edges = drawn.map((edge, index) => {
    const [section] = graph.edges?.[index]?.sections ?? [];
    const points = section
      ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint]
      : [];
    return { ...edge, path: roundedPath(points) };
  });
  const extent = (ids: readonly string[], axis: "x" | "y", size: number) => {
    const starts = ids.flatMap((id) => places.get(id)?.[axis] ?? []);
    const first = Math.min(...starts);
    return { first, size: Math.max(...starts) + size - first };
  };
  const all = [...skills.values()];
  return {
    width: Math.ceil(graph.width ?? 0),
    height: Math.ceil(graph.height ?? 0),
    node,
    places,
    edges,
    areas: [...placement.columns.keys()].map((area) => {
      const ids = all.filter((skill) => skill.area === area).map(({ id }) => id);
      const { first, size } = extent(ids, "x", node.width);
      return { area, x: first, width: size };
    }),
    bands: placement.bands.flatMap(({ level, from, to }) => {
      const ids = [...placement.cells].flatMap(([id, { row }]) =>
        row >= from && row < to ? [id] : [],
      );
      if (ids.length === 0) return [];
      const { first, size } = extent(ids, "y", node.height);
      return [{ level, y: first, height: size }];
    }),
  };
}

type Point = { x: number; y: number };

/** A way along straight lines whose bends are rounded, as the path of an SVG. */
function roundedPath(points: readonly Point[]): string {
  const [start] = points;
  if (start === undefined) return "";
  return points.slice(1).reduce(
    (path, point, index) => {
      const before = points[index] ?? point;
      const after = points[index + 2];
      if (after === undefined) return `${path}L${told(point)}`;
      const radius = Math.min(corner, distance(before, point) / 2, distance(point, after) / 2);
      return `${path}L${told(towards(point, before, radius))}Q${told(point)} ${told(towards(point, after, radius))}`;
    },
    `M${told(start)}`,
  );
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to) || 1;
  return {
    x: from.x + ((to.x - from.x) * by) / length,
    y: from.y + ((to.y - from.y) * by) / length,
  };
}

function told({ x, y }: Point): string {
  return `${Math.round(x * 2) / 2} ${Math.round(y * 2) / 2}`;
}
