import { type Json, type SqlFailure, type TextRows } from "../../host.ts";
import { type PublicSample } from "../../sample/sample.ts";
import { type Verdict } from "../../verdict.ts";

/** What the engine does at present; characters or bytes while it is downloaded, where they are known. */
export type EngineProgress = {
  step: "download" | "start" | "data" | "checks";
  loaded?: number;
  total?: number;
};

export type ReadAnswer = { ok: true; result: TextRows } | { ok: false; failure: SqlFailure };

export type RunRequest = {
  type: "run";
  sample: PublicSample;
  files: Readonly<Record<string, string>>;
};
export type ReadRequest = {
  type: "read";
  sample: PublicSample;
  text: string;
  params: readonly Json[];
};

/** Whether a file can be read as its ending says: by PostgreSQL, or as TypeScript. Nothing of it is run. */
export type ParseRequest = { type: "parse"; sample: PublicSample; path: string; text: string };

/** Why a text can't be read, and at which of its UTF-16 units, counted from 0. */
export type TextProblem = { message: string; offset: number };

/** To the worker: first `start`, then one request after the other. `snapshot` is an empty database of a worker before. */
export type ToWorker =
  | { type: "start"; snapshot: Blob | null }
  | RunRequest
  | ReadRequest
  | ParseRequest;

export type FromWorker =
  | { type: "progress"; progress: EngineProgress }
  /** Something begins that may take so many milliseconds; silence beyond that means that the worker hangs. */
  | { type: "allow"; milliseconds: number }
  | { type: "verdict"; verdict: Verdict }
  | { type: "rows"; answer: ReadAnswer }
  | { type: "parsed"; problem: TextProblem | null }
  /** `unavailable`: the engine could not be started at all. */
  | { type: "failed"; message: string; unavailable: boolean }
  | { type: "snapshot"; snapshot: Blob };
