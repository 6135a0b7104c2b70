import { join } from "node:path";
import { packageFolder } from "./load-catalog.ts";

/** What became of the mutants of this package's samples, as `unsung sample mutants` writes it. */
export const mutantsFile = join(packageFolder, "mutants.json");
