import { type Sample, type SampleManifest, type Verdict } from "@unsung/engine";
import { type Services } from "../context.ts";
import { type RegisteredSample, registerSamples } from "../services/sample/register-samples.ts";

/** The samples of the test catalogue as they are stored: none of them is ever run here. */
export async function registerTestSamples(services: Services): Promise<void> {
  const samples = [...services.catalog.samples.values()].map((sample) => testSample(sample));
  await registerSamples({ ctx: services, input: { samples } });
}

type SampleFacts = Pick<SampleManifest, "id" | "title" | "responsibility" | "minutes"> & {
  hash: string;
  version?: number;
};

/** A handler sample with public and secret files. */
export function testSample({ hash, version = 1, ...facts }: SampleFacts): RegisteredSample {
  const manifest: SampleManifest = {
    format: 1,
    version,
    ...facts,
    use: "practice",
    kind: "handler",
    language: "typescript",
    skills: ["rest", "sql"],
    level: "mid",
    edit: ["handler.ts"],
    limits: { fuel: 50_000_000, memoryMb: 64, wallMs: 5000, queries: 200 },
    solutions: { wrong: { outcome: "failed", caught_by: ["hidden-one"] } },
  };
  const open = {
    "sample.json": JSON.stringify(manifest),
    "brief.md": `# ${facts.title}\n\nMake it *right*.`,
    "start/handler.ts": "export default async () => ({ status: 500 });\n",
    "checks/visible.ts": "check('visible-one', 'It answers', async () => {});",
  };
  const sample: Sample = {
    manifest,
    hash,
    files: {
      ...open,
      "checks/hidden.ts": "check('hidden-one', 'It answers twice', async () => {});",
      "solutions/reference/handler.ts": "export default async () => ({ status: 200 });\n",
      "solutions/wrong/handler.ts": "export default async () => ({ status: 201 });\n",
    },
  };
  const publicSample = {
    ...sample,
    manifest: { ...manifest, solutions: {} },
    files: open,
    expected: {},
  };
  return { sample, publicSample };
}

/** What an engine could have found about a submission to such a sample: the hidden check failed. */
export function testVerdict(sample: Pick<Sample, "hash"> & { id: string }): Verdict {
  const cost = { queries: 2, rows: null, blocks: null, fuel: 1200 };
  return {
    outcome: "failed",
    score: 0.25,
    checks: [
      {
        id: "visible-one",
        title: "It answers",
        visible: true,
        outcome: "passed",
        limit: null,
        message: null,
        expected: null,
        actual: null,
        weight: 1,
        cost,
        log: ["seen \0 by all \uD800"],
      },
      {
        id: "hidden-one",
        title: "It answers twice",
        visible: false,
        outcome: "failed",
        limit: null,
        message: "expected 1 row of hidden data, got 2",
        expected: "1",
        actual: "2",
        weight: 3,
        cost,
        log: ["hidden log"],
      },
    ],
    sample: { id: sample.id, version: 1, hash: sample.hash, variant: {} },
    submission: { hash: "sha256:submission" },
    engine: { version: "0.1.0", postgres: "18.4", quickjs: "2025" },
  };
}
