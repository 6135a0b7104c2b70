import { readFile } from "node:fs/promises";
import { Socket } from "node:net";
import { fileURLToPath } from "node:url";
import {
  type Guest,
  type GuestAnswer,
  type GuestOptions,
  LimitReached,
  LoadFailed,
} from "../../../host.ts";
import { type GuestImages, openGuest } from "../../../runtime/guest.ts";
import { RecentlyUsed } from "../../../recently-used.ts";
import { functionPrelude } from "../../../function/function-prelude.ts";
import { compileQuickJs } from "../../../runtime/quickjs.ts";
import { LineChannel } from "./line-channel.ts";
import { channelDescriptor, type Failure, type FromProcess, type ToProcess } from "./messages.ts";

/**
 * The grading process: runs candidates' modules and nothing else. It is started with an empty environment, asks the
 * supervisor for everything, and ends with it. Arguments: the uid and gid to become once all files are read, if any.
 */
const longestLine = 64_000_000;

/** Of the submission's module, which every check opens anew; the next submission's takes its place. */
const images: GuestImages = new RecentlyUsed(1);

type Open = { guest: Guest | null; questions: Map<number, (answer: GuestAnswer) => void> };

const compiled = await compileQuickJs(
  await readFile(fileURLToPath(import.meta.resolve("@jitl/quickjs-wasmfile-release-sync/wasm"))),
);
await warmUp();
giveUpRights(process.argv.slice(2).map(Number));

const stream = new Socket({ fd: channelDescriptor, readable: true, writable: true });
const open = new Map<number, Open>();
let lastQuestion = 0;

const channel = new LineChannel({
  stream,
  longestLine,
  receive: (line) => handle(JSON.parse(line) as ToProcess),
});
stream.on("close", () => process.exit(0));
send({ type: "ready" });

/** Loads what an instance needs while files can be read, and has V8 compile what every guest runs. */
async function warmUp(): Promise<void> {
  const guest = await openGuest(compiled, {
    files: { "warm-up.ts": "export const greet = (name: string): string => `hello ${name}`;" },
    entry: "warm-up.ts",
    prelude: functionPrelude,
    calls: () => Promise.resolve({ ok: true, value: null }),
    limits: { fuel: 10_000_000, memoryMb: 16, output: 1000 },
    now: 0,
    seed: 0,
  });
  await guest.call("call", ["greet", ["you"]]);
}

function giveUpRights([uid, gid]: number[]): void {
  if (uid === undefined || gid === undefined) return;
  process.setgroups?.([]);
  process.setgid?.(gid);
  process.setuid?.(uid);
}

function send(message: FromProcess): void {
  channel.send(message);
}

function handle(message: ToProcess): void {
  switch (message.type) {
    case "open":
      void openInstance(message.guest, message.options);
      return;
    case "call":
      void call(message);
      return;
    case "answer": {
      const questions = open.get(message.guest)?.questions;
      questions?.get(message.id)?.(message.answer);
      questions?.delete(message.id);
      return;
    }
    case "close":
      // What it was made of serves the next.
      void open.get(message.guest)?.guest?.[Symbol.asyncDispose]();
      open.delete(message.guest);
  }
}

async function openInstance(
  number: number,
  options: Extract<ToProcess, { type: "open" }>["options"],
): Promise<void> {
  const instance: Open = { guest: null, questions: new Map() };
  open.set(number, instance);
  try {
    const calls: GuestOptions["calls"] = (operation, argument) => {
      lastQuestion += 1;
      const id = lastQuestion;
      const fuel = instance.guest?.fuel() ?? 0;
      send({ type: "asks", guest: number, id, operation, argument, fuel });
      return new Promise((resolve) => instance.questions.set(id, resolve));
    };
    const guest = await openGuest(compiled, { ...options, calls }, images);
    instance.guest = guest;
    if (open.get(number) !== instance) {
      await guest[Symbol.asyncDispose]();
      return;
    }
    send({ type: "opened", guest: number, fuel: guest.fuel() });
  } catch (error) {
    open.delete(number);
    send({ type: "ended", guest: number, fuel: 0, failure: failureOf(error) });
  }
}

async function call(message: Extract<ToProcess, { type: "call" }>): Promise<void> {
  const { guest: number, id, name, args } = message;
  const guest = open.get(number)?.guest;
  if (!guest) return;
  try {
    const answer = await guest.call(name, args);
    send({ type: "answered", guest: number, id, answer, fuel: guest.fuel() });
  } catch (error) {
    open.delete(number);
    send({ type: "ended", guest: number, fuel: guest.fuel(), failure: failureOf(error) });
  }
}

function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof LimitReached) return { kind: "limit", limit: error.limit, message };
  return { kind: error instanceof LoadFailed ? "load" : "fault", limit: null, message };
}
