import { SampleRefused, type SampleKind, sampleKinds } from "@unsung/engine";
import { writeNewSample } from "@unsung/engine/node";
import { exitCodes } from "./exit-codes.ts";
import { resolve } from "node:path";

const usage = `sample new <${sampleKinds.join("|")}> <dir>`;

/** Writes a work sample that passes its gate, to be changed into another. Answers 2 where the call is wrong. */
export async function sampleNew(argv: string[], cwd: string): Promise<number> {
  const [kind, folder, ...others] = argv;
  if (!isKind(kind) || folder === undefined || folder.startsWith("-") || others.length > 0) {
    console.error(`usage: pnpm -s unsung ${usage}`);
    return exitCodes.wrongCall;
  }
  try {
    await writeNewSample(kind, resolve(cwd, folder));
    console.log(`Wrote ${folder}. Next: pnpm -s unsung sample check ${folder}`);
    return exitCodes.done;
  } catch (error) {
    if (!(error instanceof SampleRefused)) throw error;
    console.error(error.message);
    return exitCodes.wrongCall;
  }
}

function isKind(text: string | undefined): text is SampleKind {
  return sampleKinds.some((kind) => kind === text);
}
