type Place = { id: string; x: number; y: number };
type Edge = { from: string; to: string };

const directions = { ArrowUp: 1, ArrowDown: 1, ArrowLeft: 1, ArrowRight: 1 } as const;
type Direction = keyof typeof directions;

export function isDirection(key: string): key is Direction {
  return key in directions;
}

/**
 * Where an arrow key leads from a skill: up along an edge to what it rests on, down to what rests on it, left and right to
 * the nearest beside it. Null where nothing is there.
 */
export function neighbour(
  key: Direction,
  id: string,
  { places, edges }: { places: readonly Place[]; edges: readonly Edge[] },
): string | null {
  const here = places.find((place) => place.id === id);
  if (here === undefined) return null;
  const nearest = (candidates: readonly Place[], distance: (place: Place) => number) =>
    candidates.toSorted((a, b) => distance(a) - distance(b))[0]?.id ?? null;
  const straight = (place: Place) => Math.hypot(place.x - here.x, place.y - here.y);
  const linked = (ids: readonly string[]) => places.filter((place) => ids.includes(place.id));
  switch (key) {
    case "ArrowUp":
      return nearest(linked(edges.filter(({ to }) => to === id).map(({ from }) => from)), straight);
    case "ArrowDown":
      return nearest(linked(edges.filter(({ from }) => from === id).map(({ to }) => to)), straight);
    case "ArrowLeft":
    case "ArrowRight": {
      const sign = key === "ArrowRight" ? 1 : -1;
      // What is out of line counts more: the eye goes along the row.
      const aside = (place: Place) => Math.abs(place.x - here.x) + 6 * Math.abs(place.y - here.y);
      return nearest(
        places.filter((place) => sign * (place.x - here.x) > 1),
        aside,
      );
    }
    default:
      return key satisfies never;
  }
}

/** A skill with all that it rests on and all that rests on it, and the edges between them. */
export function lineage(
  id: string,
  edges: readonly Edge[],
): { skills: ReadonlySet<string>; isPart: (edge: Edge) => boolean } {
  const before = reach(id, edges, ({ from, to }) => [to, from]);
  const after = reach(id, edges, ({ from, to }) => [from, to]);
  return {
    skills: new Set([...before, ...after]),
    isPart: ({ from, to }) =>
      (before.has(from) && before.has(to)) || (after.has(from) && after.has(to)),
  };
}

function reach(
  start: string,
  edges: readonly Edge[],
  along: (edge: Edge) => [string, string],
): Set<string> {
  const found = new Set([start]);
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const [source, target] of edges.map(along)) {
      if (source !== id || found.has(target)) continue;
      found.add(target);
      open.push(target);
    }
  }
  return found;
}
