/** Line numbers of `text`, from 1, that do not stand in `other` in the same order (longest common subsequence). */
export function differingLines(text: string, other: string): number[] {
  const ours = text.split("\n");
  const theirs = other.split("\n");
  // Beyond this a table would take longer than looking at the text does.
  if (ours.length * theirs.length > 4_000_000) return [];
  const width = theirs.length + 1;
  const lengths = new Uint32Array((ours.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = ours.length - 1; row >= 0; row--) {
    for (let column = theirs.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        ours[row] === theirs[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const differing: number[] = [];
  let row = 0;
  let column = 0;
  while (row < ours.length) {
    if (column < theirs.length && ours[row] === theirs[column]) {
      row++;
      column++;
    } else if (column < theirs.length && at(row, column + 1) >= at(row + 1, column)) {
      column++;
    } else {
      differing.push(++row);
    }
  }
  return differing;
}
