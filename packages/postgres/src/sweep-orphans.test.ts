import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { orphanPrefix, sweepOrphans } from "./sweep-orphans.ts";

test("only folders that are old and whose owner is gone are removed", async () => {
  const parent = await mkdtemp(join(tmpdir(), "sweep-"));
  const gone = spawnSync("true").pid;
  const make = async (name: string, minutesOld: number) => {
    const folder = join(parent, name);
    await mkdir(join(folder, "data"), { recursive: true });
    const when = Date.now() / 1000 - minutesOld * 60;
    await utimes(folder, when, when);
  };
  try {
    await make(`${orphanPrefix(gone)}abandoned`, 11);
    await make(`${orphanPrefix(gone)}young`, 9);
    await make(`${orphanPrefix(process.pid)}ours`, 600);
    await make("somebody-elses", 600);
    await sweepOrphans(parent);
    expect((await readdir(parent)).toSorted()).toEqual(
      [
        `${orphanPrefix(gone)}young`,
        `${orphanPrefix(process.pid)}ours`,
        "somebody-elses",
      ].toSorted(),
    );
  } finally {
    await rm(parent, { recursive: true });
  }
});
