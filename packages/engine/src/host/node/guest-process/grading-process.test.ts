import { expect, test, vi } from "vitest";
import { functionPrelude } from "../../../function/function-prelude.ts";
import { type Limit } from "../../../verdict.ts";
import { GradingProcess } from "./grading-process.ts";
import { gradingProcessIds } from "./test-process-ids.ts";

// In a file of its own: the only grading process here is the one that is meant.
test("a process that ends before it is ready is our fault and no module's limit", async () => {
  const deaths: Limit[] = [];
  const grading = new GradingProcess(null);
  grading.serve((suspicion) => deaths.push(suspicion));
  const opening = grading.open({
    files: { "function.ts": "export const x = 1;" },
    entry: "function.ts",
    prelude: functionPrelude,
    calls: () => Promise.resolve({ ok: true, value: null }),
    limits: { fuel: 50_000_000, memoryMb: 64, output: 1_000_000 },
    now: 0,
    seed: 1,
  });
  // Its name stands in the process table some milliseconds before it can answer.
  const started = await vi.waitUntil(() => gradingProcessIds()[0], {
    interval: 1,
    timeout: 30_000,
  });
  process.kill(started, "SIGKILL");
  await expect(opening).rejects.toMatchObject({ name: "SandboxDied" });
  expect(deaths).toEqual([]);
});
