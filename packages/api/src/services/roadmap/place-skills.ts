import { sampleLevels, type SampleLevel } from "../../contract/sample.ts";
import { type SkillArea } from "../../contract/skill.ts";
import { dependentsOf, drawnEdges, type GraphSkill } from "./skill-graph.ts";

export type PlacedSkill = GraphSkill & { area: SkillArea; level: SampleLevel };

/** Where a skill stands in the grid: rows are counted over all levels, columns inside its area. */
type Cell = { row: number; column: number };

export type Placement = {
  cells: ReadonlyMap<string, Cell>;
  /** How many columns each area takes; areas without skills are not in it. */
  columns: ReadonlyMap<SkillArea, number>;
  /** The rows of each level, from the first to before the last; a level without skills has none. */
  bands: readonly { level: SampleLevel; from: number; to: number }[];
};

/** An area gets another column for so many skills of one level. */
const skillsOfAColumn = 8;
const mostColumns = 2;

/**
 * Gives every skill a place in a grid: areas beside each other in the order given, levels below each other, and each skill
 * below all of its prerequisites. Skills on which the longest chains hang come first. A prerequisite of a higher level,
 * which the linter refuses, moves its dependents down into that level's rows.
 */
export function placeSkills(
  skills: ReadonlyMap<string, PlacedSkill>,
  areas: readonly SkillArea[],
): Placement {
  const columns = new Map(
    areas.flatMap((area) => {
      const most = Math.max(...sampleLevels.map((level) => countOf(skills, area, level)));
      const count = Math.min(Math.ceil(most / skillsOfAColumn), mostColumns);
      return count === 0 ? [] : [[area, count] as const];
    }),
  );
  const rows = new Map<string, number>();
  const chain = chainLengths(skills);
  const bands = [];
  let row = 0;
  for (const level of sampleLevels) {
    const from = row;
    const waiting = new Set(inBand(skills, level));
    while (waiting.size > 0) {
      for (const skill of fillRow(skills, { waiting, rows, columns, chain, row })) {
        rows.set(skill.id, row);
        waiting.delete(skill);
      }
      row += 1;
    }
    bands.push({ level, from, to: row });
  }
  return { cells: chooseColumns(skills, rows, columns), columns, bands };
}

function countOf(
  skills: ReadonlyMap<string, PlacedSkill>,
  area: SkillArea,
  level: SampleLevel,
): number {
  return [...skills.values()].filter((skill) => skill.area === area && skill.level === level)
    .length;
}

/** The skills of a level, without those that rest on one of a higher level; these go with the highest of them. */
function inBand(skills: ReadonlyMap<string, PlacedSkill>, level: SampleLevel): PlacedSkill[] {
  const bandOf = new Map<string, number>();
  const find = (id: string): number => {
    const known = bandOf.get(id);
    const skill = skills.get(id);
    if (known !== undefined || skill === undefined) return known ?? 0;
    const own = sampleLevels.indexOf(skill.level);
    bandOf.set(id, own);
    const band = Math.max(own, ...skill.prerequisites.map(find));
    bandOf.set(id, band);
    return band;
  };
  return [...skills.values()].filter(({ id }) => find(id) === sampleLevels.indexOf(level));
}

type RowInput = {
  waiting: ReadonlySet<PlacedSkill>;
  rows: ReadonlyMap<string, number>;
  columns: ReadonlyMap<SkillArea, number>;
  chain: ReadonlyMap<string, number>;
  row: number;
};

function fillRow(
  skills: ReadonlyMap<string, PlacedSkill>,
  { waiting, rows, columns, chain, row }: RowInput,
): PlacedSkill[] {
  const isReady = ({ prerequisites }: PlacedSkill) =>
    prerequisites.every((id) => !skills.has(id) || (rows.get(id) ?? row) < row);
  const ready = [...waiting].filter(isReady);
  const longest = ready.toSorted((a, b) => (chain.get(b.id) ?? 0) - (chain.get(a.id) ?? 0));
  const chosen = [...columns].flatMap(([area, count]) =>
    longest.filter((skill) => skill.area === area).slice(0, count),
  );
  // Nothing is ready only in a circle, which the catalogue refuses: then one goes first all the same.
  return chosen.length > 0 ? chosen : [...waiting].slice(0, 1);
}

/** How many skills of the same level follow each other below a skill, itself among them. */
function chainLengths(skills: ReadonlyMap<string, PlacedSkill>): Map<string, number> {
  const dependents = dependentsOf(skills);
  const lengths = new Map<string, number>();
  const measure = (skill: PlacedSkill): number => {
    const known = lengths.get(skill.id);
    if (known !== undefined) return known;
    lengths.set(skill.id, 1);
    const next = (dependents.get(skill.id) ?? [])
      .flatMap((id) => skills.get(id) ?? [])
      .filter(({ level }) => level === skill.level);
    const length = 1 + Math.max(0, ...next.map(measure));
    lengths.set(skill.id, length);
    return length;
  };
  for (const skill of skills.values()) measure(skill);
  return lengths;
}

/** How often the cells are gone through; after that hardly anything moves. */
const passes = 4;

/** Of the columns of its area, each skill gets one that keeps its edges short. */
function chooseColumns(
  skills: ReadonlyMap<string, PlacedSkill>,
  rows: ReadonlyMap<string, number>,
  columns: ReadonlyMap<SkillArea, number>,
): Map<string, Cell> {
  const starts = new Map<SkillArea, number>();
  let start = 0;
  for (const [area, count] of columns) {
    starts.set(area, start);
    start += count;
  }
  const cells = new Map<string, Cell>();
  const shared = new Map<string, PlacedSkill[]>();
  for (const skill of skills.values()) {
    const key = `${skill.area} ${rows.get(skill.id) ?? 0}`;
    const others = shared.get(key) ?? [];
    cells.set(skill.id, { row: rows.get(skill.id) ?? 0, column: others.length });
    shared.set(key, [...others, skill]);
  }
  const edges = drawnEdges(skills);
  const place = (id: string) => {
    const area = skills.get(id)?.area;
    return (area === undefined ? 0 : (starts.get(area) ?? 0)) + (cells.get(id)?.column ?? 0);
  };
  const cost = () =>
    edges.reduce((sum, { from, to }) => sum + Math.abs(place(from) - place(to)) ** 1.2, 0);
  const put = (group: readonly PlacedSkill[], choice: readonly number[]) => {
    for (const [index, { id }] of group.entries()) {
      const row = cells.get(id)?.row ?? 0;
      cells.set(id, { row, column: choice[index] ?? 0 });
    }
  };
  for (let pass = 0; pass < passes; pass += 1) {
    for (const group of shared.values()) {
      const choices = arrangements(group.length, columns.get(group[0]?.area ?? "apis") ?? 1);
      const costs = choices.map((choice) => {
        put(group, choice);
        return cost();
      });
      put(group, choices[costs.indexOf(Math.min(...costs))] ?? []);
    }
  }
  return cells;
}

/** All ways to give so many skills a column each of so many. */
function arrangements(skills: number, columns: number): number[][] {
  if (skills === 0) return [[]];
  const all = Array.from({ length: columns }, (_, column) => column);
  return arrangements(skills - 1, columns).flatMap((before) =>
    all.filter((column) => !before.includes(column)).map((column) => [...before, column]),
  );
}
