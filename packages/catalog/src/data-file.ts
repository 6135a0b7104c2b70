import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { formatPath } from "@unsung/engine";
import { type z } from "zod";
import { CatalogRefused } from "./catalog-refused.ts";
import { type Field, fieldsOf } from "./guide/fields.ts";
import { readYamlSource, type YamlSource, YamlSourceError } from "./yaml-source.ts";

/** What a data file holds, and where in it each part stands. */
export type DataFile<Data = unknown> = {
  /** As in `data/skills/sql-joins.yaml`. */
  name: string;
  data: Data;
  /** Every text and every reference in it. */
  fields: readonly Field[];
  source: YamlSource;
};

/**
 * Reads `data/<path>` below a folder.
 * Throws `CatalogRefused` with file, line, key and reason of everything in it that the schema refuses.
 */
export async function readDataFile<Schema extends z.ZodType>(
  directory: string,
  path: string,
  schema: Schema,
): Promise<DataFile<z.output<Schema>>> {
  const name = `data/${path}`;
  const source = parse(name, await readText(directory, name));
  const parsed = schema.safeParse(source.value);
  if (parsed.success) {
    return { name, data: parsed.data, source, fields: [...fieldsOf(schema, source.value)] };
  }
  throw new CatalogRefused(
    parsed.error.issues.map((issue) => {
      const place = placeOf(issue);
      return {
        file: name,
        key: formatPath(place),
        line: source.lineOf(place),
        reason: issue.message,
      };
    }),
  );
}

async function readText(directory: string, name: string): Promise<string> {
  try {
    return await readFile(join(directory, name), "utf8");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    throw new CatalogRefused([{ file: name, key: null, line: null, reason: "is missing" }]);
  }
}

function placeOf(issue: z.core.$ZodIssue): (string | number)[] {
  const place = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  const surplus = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  return [...place, ...surplus];
}

function parse(name: string, text: string): YamlSource {
  try {
    return readYamlSource(text);
  } catch (error) {
    if (!(error instanceof YamlSourceError)) throw error;
    throw new CatalogRefused(error.problems.map((each) => ({ file: name, key: null, ...each })));
  }
}
