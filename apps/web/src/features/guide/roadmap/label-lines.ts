/** So many letters fit beside each other in a node. */
const fitting = 15;

/** A title in at most three lines that fit into a node, cut with dots where it is longer. */
export function labelLines(title: string): string[] {
  const lines: string[] = [];
  for (const word of title.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= fitting)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= 3 ? lines : [...lines.slice(0, 2), `${lines[2] ?? ""}…`];
}
