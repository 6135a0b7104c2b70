import { type Verdict } from "@unsung/engine";
import { z } from "zod";
import { saveDraftInput, visitorToken } from "./attempt.ts";
import { runId, type RunId } from "./ids.ts";

/** `fault`: ours; the time that it took is given back. */
export const runStates = ["queued", "done", "fault"] as const;
export type RunState = (typeof runStates)[number];

export const createRunInput = saveDraftInput.pick({
  attemptId: true,
  visitorToken: true,
  files: true,
});
export type CreateRunInput = z.infer<typeof createRunInput>;

export const runInput = z.object({ runId, ...visitorToken });
export type RunInput = z.infer<typeof runInput>;

export const watchRunInput = runInput.extend({ lastEventId: z.string().max(100).nullish() });
export type WatchRunInput = z.infer<typeof watchRunInput>;

/** The visible checks, run on the server for a browser that can't. */
export type RunDto = {
  runId: RunId;
  state: RunState;
  /** Of the visible checks alone, as the browser's own engine would answer; null until done. */
  verdict: Verdict | null;
};
