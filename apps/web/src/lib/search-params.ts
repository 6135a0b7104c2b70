/** Readers of one value of a URL's search; anything strange becomes "not there". */

export function textParam(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.slice(0, 200) : undefined;
}

export function choiceParam<Value extends string>(
  value: unknown,
  choices: readonly Value[],
): Value | undefined {
  return choices.find((choice) => choice === value);
}

/** Several of a few values; undefined when none is left. */
export function choicesParam<Value extends string>(
  value: unknown,
  choices: readonly Value[],
): Value[] | undefined {
  const given: unknown[] = Array.isArray(value) ? value : [value];
  const found = choices.filter((choice) => given.includes(choice));
  return found.length === 0 ? undefined : found;
}

export function textsParam(value: unknown): string[] | undefined {
  const given: unknown[] = Array.isArray(value) ? value : [value];
  const found = given.map(textParam).filter((text) => text !== undefined);
  return found.length === 0 ? undefined : found;
}

/** Leaves out what is undefined, so that a URL says only what was chosen. */
export function compact<Search extends Record<string, unknown>>(
  search: Search,
): { [Key in keyof Search]?: NonNullable<Search[Key]> } {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Search]?: NonNullable<Search[Key]>;
  };
}
