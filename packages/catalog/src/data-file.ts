import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { formatPath, type JsonSource, JsonSourceError, readJsonSource } from "@unsung/engine";
import { type z } from "zod";
import { CatalogRefused } from "./catalog-refused.ts";

/** What a data file holds, and where in it each part stands. */
export type DataFile<Data> = { name: string; data: Data; source: JsonSource };

/**
 * Reads a JSON file of the catalogue.
 * Throws `CatalogRefused` with file, line, key and reason of everything in it that the schema refuses.
 */
export async function readDataFile<Data>(
  path: string,
  schema: z.ZodType<Data>,
): Promise<DataFile<Data>> {
  const name = `data/${basename(path)}`;
  const source = parse(name, await readFile(path, "utf8"));
  const parsed = schema.safeParse(source.value);
  if (parsed.success) return { name, data: parsed.data, source };
  throw new CatalogRefused(
    parsed.error.issues.map(({ path, message }) => {
      const place = path.map((step) => (typeof step === "symbol" ? String(step) : step));
      return { file: name, key: formatPath(place), line: source.lineOf(place), reason: message };
    }),
  );
}

function parse(name: string, text: string): JsonSource {
  try {
    return readJsonSource(text);
  } catch (error) {
    if (!(error instanceof JsonSourceError)) throw error;
    const { key, line, message } = error;
    throw new CatalogRefused([{ file: name, key, line, reason: message }]);
  }
}
