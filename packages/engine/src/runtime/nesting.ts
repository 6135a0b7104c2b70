const mark = /["[\]{}]|\\./g;

/** Whether lists and objects in a JSON text nest more than `deepest` levels. Looks at the text, so that no depth can hurt it. */
export function nestsDeeper(json: string, deepest: number): boolean {
  let depth = 0;
  let inString = false;
  for (const [found] of json.matchAll(mark)) {
    if (found === '"') inString = !inString;
    else if (!inString && (found === "[" || found === "{")) depth += 1;
    else if (!inString && (found === "]" || found === "}")) depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}
