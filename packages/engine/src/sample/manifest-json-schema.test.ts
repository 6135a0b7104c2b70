import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { manifestJsonSchema } from "./manifest-json-schema.ts";

test("the published JSON Schema is that of the code: node packages/engine/scripts/write-json-schema.ts", async () => {
  const published = await readFile(join(import.meta.dirname, "../../sample.schema.json"), "utf8");
  expect(JSON.parse(published)).toEqual(JSON.parse(manifestJsonSchema()));
});
