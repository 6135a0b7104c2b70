/** An array as PostgreSQL writes it, taken apart. */
export type ArrayText = {
  /** `[0:2]=` where the lower bounds are not 1, else empty; arrays with other bounds are not equal. */
  bounds: string;
  items: ArrayItem[];
};
export type ArrayItem = string | null | ArrayItem[];

const boundsForm = /^(?:\[[+-]?\d+:[+-]?\d+\])+=/;
const maximumDimensions = 6;

/** Reads PostgreSQL's text form of an array; null where the text is none. */
export function readArrayText(text: string): ArrayText | null {
  const bounds = boundsForm.exec(text)?.[0] ?? "";
  const reader = new ArrayReader(text, bounds.length);
  const items = reader.items(1);
  return items && reader.atEnd ? { bounds, items } : null;
}

const unquoted = /[^{},"\\]+/y;
const quoted = /"([^"\\]*(?:\\[\s\S][^"\\]*)*)"/y;

class ArrayReader {
  readonly #text: string;
  #position: number;

  constructor(text: string, position: number) {
    this.#text = text;
    this.#position = position;
  }

  get atEnd(): boolean {
    return this.#position === this.#text.length;
  }

  /** The items between braces; undefined where the text is no array. */
  items(dimension: number): ArrayItem[] | undefined {
    if (dimension > maximumDimensions || !this.#take("{")) return undefined;
    const items: ArrayItem[] = [];
    if (this.#take("}")) return items;
    do {
      const item = this.#text[this.#position] === "{" ? this.items(dimension + 1) : this.#scalar();
      if (item === undefined) return undefined;
      items.push(item);
    } while (this.#take(","));
    return this.#take("}") ? items : undefined;
  }

  #scalar(): string | null | undefined {
    const inQuotes = this.#match(quoted);
    if (inQuotes) return (inQuotes[1] ?? "").replaceAll(/\\([\s\S])/g, "$1");
    const bare = this.#match(unquoted)?.[0];
    return bare === "NULL" ? null : bare;
  }

  #match(form: RegExp): RegExpExecArray | null {
    form.lastIndex = this.#position;
    const match = form.exec(this.#text);
    this.#position += match?.[0].length ?? 0;
    return match;
  }

  #take(mark: string): boolean {
    if (this.#text[this.#position] !== mark) return false;
    this.#position += 1;
    return true;
  }
}
