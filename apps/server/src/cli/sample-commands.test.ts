import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "unsung-commands-"));
});
afterEach(async () => rm(folder, { recursive: true }));

const cli = join(import.meta.dirname, "../cli.ts");
type Ended = { code: number; lines: string[]; errors: string };

/** Runs a command as somebody who stands in `folder`. */
function unsung(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, INIT_CWD: folder, UNSUNG_HOME: folder } };
    const child = execFile(process.execPath, [cli, ...args], options, (_error, out, errors) => {
      resolve({ code: child.exitCode ?? -1, lines: out.trimEnd().split("\n"), errors });
    });
  });
}

async function changeManifest(sample: string, change: (text: string) => string): Promise<void> {
  const file = join(folder, sample, "sample.json");
  await writeFile(file, change(await readFile(file, "utf8")));
}

test("a new sample is publishable, and one that is not answers with why", async () => {
  expect(await unsung("sample", "new", "query", "mine")).toMatchObject({ code: 0 });
  const sound = await unsung("sample", "check", "mine", "--json");
  expect(sound.code).toBe(0);
  expect(JSON.parse(sound.lines[0] ?? "")).toEqual({
    id: "mine",
    publishable: true,
    reasons: [],
    solutions: expect.arrayContaining([
      { name: "subquery", expected: "passed", outcome: "passed", caughtBy: [], ok: true },
      {
        name: "inner-join",
        expected: "failed",
        outcome: "failed",
        caughtBy: ["data:never-moved"],
        ok: true,
      },
    ]),
    start: { outcome: "failed" },
    mutants: { total: 12, killed: 12, equivalent: 0, survived: [] },
    repeatable: true,
  });

  await changeManifest("mine", (text) =>
    text.replace(
      `"inner-join": { "outcome": "failed", "caught_by": ["data:never-moved"] }`,
      `"inner-join": { "outcome": "failed", "caught_by": ["data:visible"] }`,
    ),
  );
  const reference = join(folder, "mine/solutions/reference/query.sql");
  await copyFile(reference, join(folder, "mine/start/query.sql"));
  const unsound = await unsung("sample", "check", "mine", "--json");
  expect(unsound.code).toBe(1);
  expect(JSON.parse(unsound.lines[0] ?? "")).toMatchObject({
    publishable: false,
    reasons: [
      "start passes already",
      "solutions/inner-join is caught by data:never-moved but not by all that it names",
    ],
  });
});

test("verdicts come a line each and in order, whatever they say", async () => {
  await unsung("sample", "new", "query", "mine");
  const solution = (name: string) => `mine/solutions/${name}`;
  const graded = await unsung(
    "sample",
    "grade",
    "mine",
    solution("inner-join"),
    solution("reference"),
    "--json",
  );
  expect(graded.code).toBe(0);
  const verdicts = graded.lines.map((line) => JSON.parse(line) as { outcome: string });
  expect(verdicts.map(({ outcome }) => outcome)).toEqual(["failed", "passed"]);
});

test("a wrong call, a refused folder and a refused submission answer 2 and start nothing", async () => {
  const calls = [
    ["check"],
    ["check", "nowhere"],
    ["grade", "nowhere", "mine"],
    ["new", "poem", "mine"],
  ];
  for (const call of calls) {
    const { code, lines, errors } = await unsung("sample", ...call);
    expect({ call, code }).toEqual({ call, code: 2 });
    expect(`${lines.join("")}${errors}`).not.toBe("");
  }
  await unsung("sample", "new", "query", "mine");
  expect(await unsung("sample", "new", "query", "mine")).toMatchObject({ code: 2 });
  await changeManifest("mine", (text) => text.replace(`"minutes"`, `"minuets"`));
  const refused = await unsung("sample", "check", "mine", "--json");
  expect(refused.code).toBe(2);
  expect(JSON.parse(refused.lines[0] ?? "")).toMatchObject({
    publishable: false,
    reasons: [
      "sample.json:1: minutes: is missing",
      "sample.json:12: minuets: is not a key that the format knows",
    ],
  });
});

test.each(["SIGINT", "SIGTERM", "SIGKILL"] as const)(
  "%s leaves no process behind",
  async (signal) => {
    await unsung("sample", "new", "query", "mine");
    await unsung("sample", "new", "query", "other");
    await writeFile(join(folder, "other/start/query.sql"), "select pg_sleep(60)");
    const child = spawn(
      process.execPath,
      [cli, "sample", "grade", "mine", join(folder, "other/start")],
      {
        env: { ...process.env, INIT_CWD: folder },
        stdio: "ignore",
      },
    );
    const servers = await serversOf(child);
    expect(servers).not.toEqual([]);
    child.kill(signal);
    await once(child, "exit");
    await vi.waitFor(() => expect(servers.filter(isAlive)).toEqual([]), { timeout: 10_000 });
  },
);

/** Process ids of the PostgreSQL servers that a command started, once there are any. */
async function serversOf(command: ChildProcess): Promise<number[]> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    await sleep(50);
    const found = await childrenOf(command.pid ?? -1);
    if (found.length > 0) return found;
  }
  return [];
}

async function childrenOf(parent: number): Promise<number[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
      const [, name = "", ppid = ""] = /\((.*)\) \S (\d+)/.exec(status) ?? [];
      return name.startsWith("postgres") && Number(ppid) === parent ? [Number(pid)] : [];
    }),
  );
  return found.flat();
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test("the guide is in order", async () => {
  expect(await unsung("guide", "check")).toMatchObject({
    code: 0,
    lines: ["the guide is in order"],
  });
});
