import { createBrowserEngine, type EngineProgress } from "../../src/host/browser.ts";
import { type SqlFailure } from "../../src/host.ts";
import { type PublicSample } from "../../src/sample/sample.ts";
import { type Verdict } from "../../src/verdict.ts";

/** What the test drives. */
export type ConformancePage = {
  run(sample: PublicSample, files: Record<string, string>): Promise<Verdict>;
  parse(sample: PublicSample, text: string): Promise<SqlFailure | null>;
  progress: EngineProgress[];
};

const engine = createBrowserEngine();
const progress: EngineProgress[] = [];
const page: ConformancePage = {
  progress,
  parse: (sample, text) => engine.parse({ sample, text }),
  run: (sample, files) => engine.run({ sample, files, onProgress: (made) => progress.push(made) }),
};
Reflect.set(globalThis, "conformance", page);
