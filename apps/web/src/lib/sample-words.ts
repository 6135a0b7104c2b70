import type { SampleKind, SampleManifest } from "@unsung/engine";
import type { AttemptSetting } from "@unsung/api/contract/attempt";

/** The words on the screen for every literal of a work sample; the types keep them complete. */

export const kindWords: Record<SampleKind, { short: string; long: string }> = {
  query: { short: "Query", long: "Write one query; its rows are compared on several data sets." },
  schema: { short: "Migration", long: "Write a migration that keeps what is there." },
  handler: { short: "Handler", long: "Write a request handler over a real database." },
  function: { short: "Function", long: "Write functions that are called with values." },
};

export const languageWords: Record<SampleManifest["language"], string> = {
  sql: "SQL",
  javascript: "JavaScript",
  typescript: "TypeScript",
};

export const settingWords: Record<AttemptSetting, string> = {
  practice: "Practice",
  applied: "Applied",
  invited: "Invited",
};
