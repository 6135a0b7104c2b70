import quickJsUrl from "@jitl/quickjs-wasmfile-release-sync/wasm?url";
import { gradeSubmission } from "../../grade.ts";
import { type Host, type SampleDatabase } from "../../host.ts";
import { compileQuickJs } from "../../runtime/quickjs.ts";
import { findTypeScriptProblem } from "../../runtime/strip-types.ts";
import { type PublicSample, schemaSql } from "../../sample/sample.ts";
import { createBrowserHost } from "./browser-host.ts";
import { countDownloads } from "./counted-downloads.ts";
import {
  type EngineProgress,
  type FromWorker,
  type ParseRequest,
  type ReadAnswer,
  type ReadRequest,
  type TextProblem,
  type ToWorker,
} from "./messages.ts";
import { BrowserPostgres } from "./postgres.ts";

/** What statements and module of one check may take beyond their own limit before the page gives the worker up. */
const graceMs = 5000;

/** PGlite or QuickJS could not be downloaded or started. */
class StartFailed extends Error {
  override name = "StartFailed";
}

/** Long, for a slow machine; every download gives as much again. */
const startMs = 60_000;

let host: Promise<Host> | undefined;
let startFailure: StartFailed | undefined;
/** Of the sample that is run. */
let wallMs = 0;

countDownloads((loaded, total) =>
  progress({ step: "download", loaded, ...(total !== undefined && { total }) }),
);
addEventListener("message", ({ data }: MessageEvent<ToWorker>) => void handle(data));

function send(message: FromWorker): void {
  postMessage(message);
}

function progress(now: EngineProgress): void {
  send({ type: "progress", progress: now });
}

function allowCheck(): void {
  send({ type: "allow", milliseconds: wallMs + graceMs });
}

async function handle(message: ToWorker): Promise<void> {
  try {
    switch (message.type) {
      case "start":
        host = start(message.snapshot);
        // Whoever asks for the host learns that there is none.
        host.catch(() => undefined);
        return;
      case "run": {
        const { sample, files } = message;
        const started = await needHost();
        ({ wallMs } = sample.manifest.limits);
        progress({ step: "checks" });
        allowCheck();
        const verdict = await gradeSubmission({
          sample,
          submission: { files },
          host: started,
          which: "visible",
        });
        // Without a database every check is a fault, but it is the engine that can't be had.
        if (startFailure) throw startFailure;
        send({ type: "verdict", verdict });
        return;
      }
      case "parse":
        ({ wallMs } = message.sample.manifest.limits);
        send({ type: "parsed", problem: await parse(message) });
        return;
      case "read":
        ({ wallMs } = message.sample.manifest.limits);
        send({ type: "rows", answer: await read(await needHost(), message) });
    }
  } catch (error) {
    const description = error instanceof Error ? error.message : String(error);
    send({ type: "failed", message: description, unavailable: error instanceof StartFailed });
  }
}

async function start(snapshot: Blob | null): Promise<Host> {
  const binary = await fetch(quickJsUrl).then((response) => response.arrayBuffer());
  return createBrowserHost({
    quickJs: await compileQuickJs(new Uint8Array(binary)),
    postgres: () => startPostgres(snapshot),
    checkBegins: allowCheck,
  });
}

async function startPostgres(snapshot: Blob | null): Promise<BrowserPostgres> {
  progress({ step: "start" });
  // The page waits as long as something is downloaded, and then as long as a start may take.
  send({ type: "allow", milliseconds: startMs });
  try {
    const postgres = await BrowserPostgres.start(snapshot);
    if (snapshot === null) send({ type: "snapshot", snapshot: postgres.snapshot });
    progress({ step: "data" });
    return postgres;
  } catch (error) {
    startFailure = new StartFailed("PostgreSQL does not start", { cause: error });
    throw startFailure;
  }
}

async function needHost(): Promise<Host> {
  try {
    if (!host) throw new Error("it was not started");
    return await host;
  } catch (error) {
    throw new StartFailed("the engine does not start", { cause: error });
  }
}

function openVisible(started: Host, sample: PublicSample): Promise<SampleDatabase> {
  return started.openDatabase({
    sampleHash: sample.hash,
    schema: schemaSql(sample),
    data: sample.files["database/data/visible.sql"] ?? null,
    dataset: "visible",
    purpose: "query",
    wallMs: sample.manifest.limits.wallMs,
  });
}

async function parse(request: ParseRequest): Promise<TextProblem | null> {
  return request.path.endsWith(".sql")
    ? parseSql(await needHost(), request)
    : findTypeScriptProblem(request.text);
}

/** PostgreSQL reads all of a text before it runs any, so the first statement's refusal means that it could be read. */
const refused = "UN001";
const stop = `do $unsung$ begin raise exception using errcode = '${refused}'; end $unsung$; `;

async function parseSql(
  started: Host,
  { sample, text }: ParseRequest,
): Promise<TextProblem | null> {
  await using database = await openVisible(started, sample);
  const connection = await database.candidate();
  const answer = await connection.script(`${stop}${text}`);
  if (answer.ok || answer.failure.code === refused) return null;
  const { message, position = 1 } = answer.failure;
  return { message, offset: offsetOf(text, position - stop.length) };
}

/** PostgreSQL counts characters from 1, JavaScript those beyond the first 65,536 twice. */
function offsetOf(text: string, position: number): number {
  let offset = 0;
  for (let passed = 1; passed < position && offset < text.length; passed += 1)
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  return offset;
}

async function read(started: Host, { sample, text, params }: ReadRequest): Promise<ReadAnswer> {
  progress({ step: "data" });
  await using database = await openVisible(started, sample);
  const connection = await database.candidate();
  await connection.query("begin read only", []);
  const answer = await connection.query(text, params);
  await connection.query("rollback", []);
  return answer;
}
