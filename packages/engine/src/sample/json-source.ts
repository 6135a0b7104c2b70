import { type Json } from "../host.ts";

export type JsonPath = readonly (string | number)[];

export type JsonSource = {
  value: Json;
  /** The line, from 1, on which the value at this path stands, or the nearest one around it. */
  lineOf(path: JsonPath): number;
};

/** The text is not JSON, or names a key twice. */
export class JsonSourceError extends Error {
  readonly line: number;
  readonly key: string | null;
  constructor(message: string, line: number, key: string | null = null) {
    super(message);
    this.name = "JsonSourceError";
    this.line = line;
    this.key = key;
  }
}

/** A manifest nests five deep; far more is an attack on the reader's stack. */
const maximumDepth = 32;

/**
 * Reads JSON as `JSON.parse` does, but remembers lines and refuses an object that names a key twice, of which
 * `JSON.parse` would keep the last in silence. Throws `JsonSourceError`.
 */
export function readJsonSource(text: string): JsonSource {
  const lines = new Map<string, number>();
  const value = new Reader(text, lines).document();
  return {
    value,
    lineOf: (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const line = lines.get(pointer(path.slice(0, length)));
        if (line !== undefined) return line;
      }
      return 1;
    },
  };
}

/** Writes a path as people do: `solutions.upsert.caught_by[0]`. */
export function formatPath(path: JsonPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    return text === "" ? step : `${text}.${step}`;
  }, "");
}

function pointer(path: JsonPath): string {
  return path.map((step) => `/${step}`).join("");
}

const whitespace = /[ \t\r\n]*/y;
const scalar = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

class Reader {
  readonly #text: string;
  readonly #lines: Map<string, number>;
  #position = 0;
  #line = 1;

  constructor(text: string, lines: Map<string, number>) {
    this.#text = text;
    this.#lines = lines;
  }

  document(): Json {
    const value = this.#value([]);
    this.#skipWhitespace();
    if (this.#position < this.#text.length) throw this.#unexpected();
    return value;
  }

  #value(path: JsonPath): Json {
    this.#skipWhitespace();
    this.#lines.set(pointer(path), this.#line);
    if (path.length > maximumDepth) throw new JsonSourceError("nests too deep", this.#line);
    if (this.#take("{")) return this.#object(path);
    if (this.#take("[")) return this.#array(path);
    return this.#scalar();
  }

  #object(path: JsonPath): Json {
    const entries = new Map<string, Json>();
    if (this.#take("}")) return {};
    do {
      this.#skipWhitespace();
      const line = this.#line;
      const key = this.#scalar();
      if (typeof key !== "string") throw new JsonSourceError("expected a key in quotes", line);
      const place = [...path, key];
      if (entries.has(key)) throw new JsonSourceError("is there twice", line, formatPath(place));
      this.#expect(":");
      entries.set(key, this.#value(place));
    } while (this.#take(","));
    this.#expect("}");
    return Object.fromEntries(entries);
  }

  #array(path: JsonPath): Json {
    const values: Json[] = [];
    if (this.#take("]")) return values;
    do {
      values.push(this.#value([...path, values.length]));
    } while (this.#take(","));
    this.#expect("]");
    return values;
  }

  #scalar(): Json {
    scalar.lastIndex = this.#position;
    const source = scalar.exec(this.#text)?.[0];
    if (source === undefined) throw this.#unexpected();
    this.#position += source.length;
    try {
      return JSON.parse(source) as Json;
    } catch {
      throw new JsonSourceError(`${source} is not JSON`, this.#line);
    }
  }

  #take(mark: string): boolean {
    this.#skipWhitespace();
    if (this.#text[this.#position] !== mark) return false;
    this.#position += 1;
    return true;
  }

  #expect(mark: string): void {
    if (!this.#take(mark)) throw this.#unexpected(` where "${mark}" should be`);
  }

  #skipWhitespace(): void {
    whitespace.lastIndex = this.#position;
    const skipped = whitespace.exec(this.#text)?.[0] ?? "";
    this.#line += skipped.split("\n").length - 1;
    this.#position += skipped.length;
  }

  #unexpected(where = ""): JsonSourceError {
    const found = this.#text[this.#position];
    const what = found === undefined ? "the file ends" : `unexpected "${found}"`;
    return new JsonSourceError(`${what}${where}`, this.#line);
  }
}
