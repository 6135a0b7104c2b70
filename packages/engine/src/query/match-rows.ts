/** A row made comparable: equal keys and floats within the tolerance make equal rows. */
export type ComparableRow = { key: string; floats: number[] };

/** Indices of rows that found no equal on the other side. */
export type Unmatched = { missing: number[]; unexpected: number[] };

/** Whether two rows count as the same. */
export function sameRow(a: ComparableRow, b: ComparableRow, tolerance: number): boolean {
  return a.key === b.key && floatsMatch(a.floats, b.floats, tolerance);
}

/** Pairs rows off as multisets: each row of one side with at most one of the other, as many pairs as can be. */
export function matchRows(
  expected: readonly ComparableRow[],
  actual: readonly ComparableRow[],
  tolerance: number,
): Unmatched {
  const expectedByKey = groupByKey(expected);
  const actualByKey = groupByKey(actual);
  const missing: number[] = [];
  const unexpected: number[] = [];
  for (const [key, indices] of expectedByKey) {
    const others = actualByKey.get(key) ?? [];
    actualByKey.delete(key);
    const pairs = pairOff({ expected, actual, indices, others, tolerance });
    missing.push(...indices.filter((index) => !pairs.has(index)));
    const taken = new Set(pairs.values());
    unexpected.push(...others.filter((index) => !taken.has(index)));
  }
  unexpected.push(...[...actualByKey.values()].flat());
  return {
    missing: missing.toSorted((a, b) => a - b),
    unexpected: unexpected.toSorted((a, b) => a - b),
  };
}

function groupByKey(rows: readonly ComparableRow[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, { key }] of rows.entries()) {
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return groups;
}

type Group = {
  expected: readonly ComparableRow[];
  actual: readonly ComparableRow[];
  indices: readonly number[];
  others: readonly number[];
  tolerance: number;
};

/** Pairs of one group, from expected to actual index. */
function pairOff(group: Group): Map<number, number> {
  const { expected, actual, indices, others } = group;
  if ((expected[indices[0] ?? -1]?.floats.length ?? 0) === 0) {
    return new Map(indices.slice(0, others.length).map((index, at) => [index, others[at] ?? -1]));
  }
  const byFloats = (rows: readonly ComparableRow[]) => (a: number, b: number) =>
    compareFloats(rows[a]?.floats ?? [], rows[b]?.floats ?? []);
  return new ToleranceMatching({
    ...group,
    indices: indices.toSorted(byFloats(expected)),
    others: others.toSorted(byFloats(actual)),
  }).pairs();
}

/** A submission could ask for more work than a right answer ever needs; what is left then counts as unmatched. */
const maximumComparisons = 5_000_000;

/** Maximum bipartite matching by augmenting paths (Kuhn); being near is not transitive, so greedy can miss pairs. */
class ToleranceMatching {
  readonly #group: Group;
  readonly #partnerOf = new Map<number, number>();
  #comparisons = 0;

  constructor(group: Group) {
    this.#group = group;
  }

  pairs(): Map<number, number> {
    for (const index of this.#group.indices) this.#place(index, new Set());
    return new Map([...this.#partnerOf].map(([other, index]) => [index, other]));
  }

  #place(index: number, tried: Set<number>): boolean {
    const { expected, actual, others, tolerance } = this.#group;
    const wanted = expected[index]?.floats ?? [];
    for (let at = this.#firstNear(wanted[0] ?? 0); at < others.length; at += 1) {
      const other = others[at] ?? -1;
      const floats = actual[other]?.floats ?? [];
      if ((floats[0] ?? 0) - (wanted[0] ?? 0) > tolerance) return false;
      this.#comparisons += 1;
      if (this.#comparisons > maximumComparisons) return false;
      if (tried.has(other) || !floatsMatch(wanted, floats, tolerance)) continue;
      tried.add(other);
      const holder = this.#partnerOf.get(other);
      if (holder !== undefined && !this.#place(holder, tried)) continue;
      this.#partnerOf.set(other, index);
      return true;
    }
    return false;
  }

  /** Position in `others`, sorted by their first float, of the first that can be near. */
  #firstNear(value: number): number {
    const { actual, others, tolerance } = this.#group;
    let low = 0;
    let high = others.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const float = actual[others[middle] ?? -1]?.floats[0] ?? 0;
      if (value - float > tolerance) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function floatsMatch(a: readonly number[], b: readonly number[], tolerance: number): boolean {
  return (
    a.length === b.length &&
    a.every((float, index) => Math.abs(float - (b[index] ?? NaN)) <= tolerance)
  );
}

function compareFloats(a: readonly number[], b: readonly number[]): number {
  for (const [index, float] of a.entries()) {
    const difference = float - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
