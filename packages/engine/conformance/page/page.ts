import { createBrowserEngine, type EngineProgress } from "../../src/host/browser.ts";
import { type PublicSample } from "../../src/sample/sample.ts";
import { type Verdict } from "../../src/verdict.ts";

/** What the test drives. */
export type ConformancePage = {
  run(sample: PublicSample, files: Record<string, string>): Promise<Verdict>;
  parse(request: Parameters<typeof engine.parse>[0]): ReturnType<typeof engine.parse>;
  progress: EngineProgress[];
};

const engine = createBrowserEngine();
const progress: EngineProgress[] = [];
const page: ConformancePage = {
  progress,
  parse: (request) => engine.parse(request),
  run: (sample, files) => engine.run({ sample, files, onProgress: (made) => progress.push(made) }),
};
Reflect.set(globalThis, "conformance", page);
