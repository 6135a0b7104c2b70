export type Point = { x: number; y: number };
type Box = Point & { width: number; height: number };

/** The way of an edge: lines that go down and aside by turns, beginning and ending with one down. */
export type EdgeWay = { from: string; to: string; points: readonly Point[] };

/** The radius of a bend. */
export const corner = 6;
/** Between a node and an edge that passes it. */
export const clearance = 4;
/** Between two edges beside each other. */
const apart = 4;

/** After so many rounds hardly anything gets straighter. */
const rounds = 3;

/**
 * The same ways with fewer bends: a stretch that goes down is moved into line with the one before or behind it where no
 * node and no edge of another skill is in the way.
 */
export function straightened(ways: readonly EdgeWay[], boxes: readonly Box[]): EdgeWay[] {
  const result: EdgeWay[] = ways.map((way) => ({ ...way, points: tidied(way.points) }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, way] of result.entries()) {
      const others = result.filter(({ from }) => from !== way.from);
      result[index] = { ...way, points: straighter(way.points, { others, boxes }) };
    }
  }
  return result;
}

type Around = { others: readonly EdgeWay[]; boxes: readonly Box[] };

function straighter(points: readonly Point[], around: Around): readonly Point[] {
  let best: readonly Point[] = points;
  // The first and the last stretch end at nodes; what is between them can move.
  for (let at = 2; at + 1 < best.length - 2;) {
    const moved = [best[at - 1]?.x, best[at + 2]?.x]
      .map((x) =>
        tidied(
          best.map((point, index) => withX(point, { x, if: index === at || index === at + 1 })),
        ),
      )
      .find((candidate) => candidate.length < best.length && isClear(candidate, best, around));
    if (moved === undefined) at += 2;
    else best = moved;
  }
  return best;
}

function withX(point: Point, change: { x: number | undefined; if: boolean }): Point {
  return change.if && change.x !== undefined ? { x: change.x, y: point.y } : point;
}

/** Without points at which nothing turns. */
function tidied(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last !== undefined && isSame(last, point)) continue;
    const isStraight =
      before !== undefined &&
      last !== undefined &&
      ((same(before.x, last.x) && same(last.x, point.x)) ||
        (same(before.y, last.y) && same(last.y, point.y)));
    if (isStraight) kept.pop();
    kept.push(point);
  }
  return kept;
}

/** Whether the lines of a way that were not in the one before meet nothing. */
function isClear(points: readonly Point[], before: readonly Point[], around: Around): boolean {
  const old = new Set(linesOf(before).map(nameOf));
  const fresh = linesOf(points).filter((line) => !old.has(nameOf(line)));
  const lines = around.others.flatMap(({ points: way }) => linesOf(way));
  return fresh.every(
    (line) =>
      around.boxes.every((box) => !meets(line, box)) &&
      lines.every((other) => !runsAlong(line, other)),
  );
}

type Line = { a: Point; b: Point };

function linesOf(points: readonly Point[]): Line[] {
  return points.slice(1).map((b, index) => ({ a: points[index] ?? b, b }));
}

function nameOf({ a, b }: Line): string {
  return `${a.x} ${a.y} ${b.x} ${b.y}`;
}

function meets({ a, b }: Line, { x, y, width, height }: Box): boolean {
  return (
    Math.min(a.x, b.x) < x + width + clearance &&
    Math.max(a.x, b.x) > x - clearance &&
    Math.min(a.y, b.y) < y + height + 1 &&
    Math.max(a.y, b.y) > y - 1
  );
}

/** Whether two lines go the same way, so near each other that they look like one. */
function runsAlong(one: Line, other: Line): boolean {
  for (const [along, aside] of [
    ["y", "x"],
    ["x", "y"],
  ] as const) {
    const isParallel = same(one.a[aside], one.b[aside]) && same(other.a[aside], other.b[aside]);
    if (!isParallel || Math.abs(one.a[aside] - other.a[aside]) >= apart) continue;
    const start = Math.max(
      Math.min(one.a[along], one.b[along]),
      Math.min(other.a[along], other.b[along]),
    );
    const end = Math.min(
      Math.max(one.a[along], one.b[along]),
      Math.max(other.a[along], other.b[along]),
    );
    if (end - start > 1) return true;
  }
  return false;
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.5;
}

function isSame(a: Point, b: Point): boolean {
  return same(a.x, b.x) && same(a.y, b.y);
}

/** A way along straight lines whose bends are rounded, as the path of an SVG. */
export function roundedPath(points: readonly Point[]): string {
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
