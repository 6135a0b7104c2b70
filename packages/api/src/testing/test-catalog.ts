import { type Catalog } from "../context.ts";
import { createGuideLibrary } from "../services/guide/guide-library.ts";
import { testGuide, testSkills } from "./test-guide.ts";

const samples = [
  { id: "report-with-ties", title: "A report with ties", responsibility: "databases", minutes: 20 },
  {
    id: "webhook-twice",
    title: "A webhook that arrives twice",
    responsibility: "apis",
    minutes: 35,
  },
  {
    id: "open-search",
    title: "A search open to injection",
    responsibility: "security",
    minutes: 25,
  },
  { id: "slow-orders", title: "Orders that got slow", responsibility: "performance", minutes: 60 },
] as const;

/** Four samples and five skills: enough for every rule, and independent of what the real catalogue holds today. */
export const testCatalog: Catalog = {
  skills: new Map(testSkills.map(({ id, title, area }) => [id, { id, title, area }])),
  samples: new Map(
    samples.map((sample) => [
      sample.id,
      { ...sample, level: "mid", skills: ["rest", "sql"], hash: `sha256:${sample.id}` },
    ]),
  ),
  guide: createGuideLibrary({ skills: testSkills, guide: testGuide }),
};
