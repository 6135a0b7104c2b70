import { type Catalog } from "../context.ts";

const skills = [
  { id: "sql", title: "SQL", area: "databases" },
  { id: "rest", title: "REST", area: "apis" },
  { id: "injection", title: "Injection", area: "security" },
  { id: "query-plans", title: "Query plans", area: "performance" },
  { id: "version-control", title: "Version control", area: "foundations" },
] as const;

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
  skills: new Map(skills.map((skill) => [skill.id, skill])),
  samples: new Map(
    samples.map((sample) => [sample.id, { ...sample, hash: `sha256:${sample.id}` }]),
  ),
};
