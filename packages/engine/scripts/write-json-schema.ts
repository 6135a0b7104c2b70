import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { manifestJsonSchema } from "../src/sample/manifest-json-schema.ts";

await writeFile(join(import.meta.dirname, "../sample.schema.json"), manifestJsonSchema());
