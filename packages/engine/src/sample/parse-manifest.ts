import { type z } from "zod";
import { formatPath, JsonSourceError, type JsonSource, readJsonSource } from "./json-source.ts";
import { manifestSchema, type SampleManifest } from "./manifest.ts";
import { type SampleProblem, SampleRefused } from "./problem.ts";

export const manifestFile = "sample.json";

/**
 * Reads the text of a `sample.json`. Throws `SampleRefused` with the key and the line of every problem.
 */
export function parseManifest(text: string): SampleManifest {
  const source = readSource(text);
  const parsed = manifestSchema.safeParse(source.value);
  if (parsed.success) return parsed.data;
  throw new SampleRefused(parsed.error.issues.flatMap((issue) => problemsOf(issue, source)));
}

/** Builds a problem of `sample.json` at a key, with its line. */
export function manifestProblem(
  text: string,
  path: readonly (string | number)[],
  reason: string,
): SampleProblem {
  const line = readSource(text).lineOf(path);
  return { file: manifestFile, key: formatPath(path), line, reason };
}

function readSource(text: string): JsonSource {
  try {
    return readJsonSource(text);
  } catch (error) {
    if (!(error instanceof JsonSourceError)) throw error;
    const { key, line, message } = error;
    throw new SampleRefused([{ file: manifestFile, key, line, reason: message }]);
  }
}

function problemsOf(issue: z.core.$ZodIssue, source: JsonSource): SampleProblem[] {
  const path = issue.path.filter((step) => typeof step !== "symbol");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      file: manifestFile,
      key: formatPath([...path, key]),
      line: source.lineOf([...path, key]),
      reason: "is not a key that the format knows",
    }));
  }
  return [
    {
      file: manifestFile,
      key: path.length === 0 ? null : formatPath(path),
      line: source.lineOf(path),
      reason: reasonOf(issue),
    },
  ];
}

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type" && issue.input === undefined) return "is missing";
  const message = issue.message.replace(/^Invalid (input|option|string): /, "");
  return message.charAt(0).toLowerCase() + message.slice(1);
}
