import { z } from "zod";
import { manifestSchema } from "./manifest.ts";

/** The JSON Schema of `sample.json`, as text: packages/engine/sample.schema.json. */
export function manifestJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(manifestSchema, { io: "input" }), null, 2)}\n`;
}
