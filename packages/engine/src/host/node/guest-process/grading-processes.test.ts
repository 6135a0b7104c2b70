import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";
import { afterAll, expect, test, vi } from "vitest";
import { type Guest, type GuestOptions, type Sandbox } from "../../../host.ts";
import { functionPrelude } from "../../../function/function-prelude.ts";
import { type Limit } from "../../../verdict.ts";
import { GradingProcesses } from "./grading-processes.ts";
import { gradingProcessIds } from "./test-process-ids.ts";

// A process takes 0.2 s to start, and several seconds on a machine that is busy with ten other things.
vi.setConfig({ testTimeout: 60_000 });

const processes = new GradingProcesses({ user: null, most: 1 });
afterAll(() => processes[Symbol.asyncDispose]());

function open(
  sandbox: Sandbox,
  source: string,
  options: Partial<GuestOptions> = {},
): Promise<Guest> {
  return sandbox.open({
    files: { "function.ts": source },
    entry: "function.ts",
    prelude: functionPrelude,
    calls: () => Promise.resolve({ ok: true, value: null }),
    limits: { fuel: 50_000_000, memoryMb: 64, output: 1_000_000 },
    now: 0,
    seed: 1,
    ...options,
  });
}

test("a module runs in another process and asks its supervisor", async () => {
  await using sandbox = processes.openSandbox(() => undefined);
  const lines: unknown[] = [];
  const guest = await open(
    sandbox,
    `export const add = (a: number, b: number) => { console.log("adding", a, b); return a + b; };`,
    {
      calls: (operation, argument) => {
        lines.push([operation, argument]);
        return Promise.resolve({ ok: true, value: null });
      },
    },
  );
  expect(await guest.call("call", ["add", [2, 3]])).toEqual({ ok: true, value: 5 });
  expect(lines).toEqual([["log", "adding 2 3"]]);
  expect(guest.fuel()).toBeGreaterThan(0);
});

test("a module that does not load, and a limit, come back as such", async () => {
  await using sandbox = processes.openSandbox(() => undefined);
  await expect(open(sandbox, `export const x = (`)).rejects.toMatchObject({ name: "LoadFailed" });
  const guest = await open(sandbox, `export const spin = () => { for (;;); };`);
  await expect(guest.call("call", ["spin", []])).rejects.toMatchObject({ limit: "fuel" });
});

test("a sandbox that is reset ends what runs and goes on in a new process", async () => {
  const deaths: Limit[] = [];
  await using sandbox = processes.openSandbox((suspicion) => deaths.push(suspicion));
  const guest = await open(sandbox, `export const spin = () => { for (;;); };`, {
    limits: { fuel: 1e15, memoryMb: 64, output: 1000 },
  });
  const spinning = guest.call("call", ["spin", []]);
  setTimeout(() => sandbox.reset(), 50);
  await expect(spinning).rejects.toMatchObject({ name: "SandboxDied" });
  const next = await open(sandbox, `export const one = () => 1;`);
  expect(await next.call("call", ["one", []])).toEqual({ ok: true, value: 1 });
  expect(deaths).toEqual([]);
});

test("deep recursion of every kind is the guest's own exception, not the end of its process", async () => {
  await using sandbox = processes.openSandbox(() => undefined);
  const guest = await open(
    sandbox,
    `const attempt = (work) => { try { work(); return "done"; } catch (error) { return error.message; } };
     export const plain = () => attempt(function deeper() { deeper(); });
     export const sort = () => attempt(function deeper() { [1, 2].sort(deeper); });
     export const parse = () => attempt(() => JSON.parse("[".repeat(1e6)));
     export const source = () => attempt(() => (0, eval)("[".repeat(1e5)));`,
  );
  for (const name of ["plain", "sort", "parse", "source"]) {
    expect(await guest.call("call", [name, []])).toEqual({ ok: true, value: "stack overflow" });
  }
});

test.runIf(process.platform === "linux")(
  "a process that is killed from outside is told, and the next module comes to a new one",
  async () => {
    const deaths: Limit[] = [];
    await using sandbox = processes.openSandbox((suspicion) => deaths.push(suspicion));
    const guest = await open(sandbox, `export const spin = () => { for (;;); };`, {
      limits: { fuel: 1e15, memoryMb: 64, output: 1000 },
    });
    const spinning = guest.call("call", ["spin", []]);
    for (const id of gradingProcessIds()) process.kill(id, "SIGKILL");
    await expect(spinning).rejects.toMatchObject({ name: "SandboxDied" });
    expect(deaths).toEqual(["memory"]);
    const next = await open(sandbox, `export const one = () => 1;`);
    expect(await next.call("call", ["one", []])).toEqual({ ok: true, value: 1 });
  },
);

test.runIf(process.platform === "linux" && process.getuid?.() === 0)(
  "a process of root's has no rights, no environment and no network",
  async () => {
    const before = new Set(gradingProcessIds());
    await using rootless = new GradingProcesses({ user: { uid: 65_534, gid: 65_534 }, most: 1 });
    await using sandbox = rootless.openSandbox(() => undefined);
    await open(sandbox, `export const one = () => 1;`);
    const id = gradingProcessIds().find((other) => !before.has(other));
    const status = readFileSync(`/proc/${id}/status`, "utf8");
    expect(status).toMatch(/^Uid:\t65534\t65534\t65534\t65534$/m);
    expect(status).toMatch(/^Groups:\s*$/m);
    expect(status).toMatch(/^CapEff:\t0+$/m);
    expect(readFileSync(`/proc/${id}/environ`, "utf8")).toBe("");
    const sharesOurs = readlinkSync("/proc/self/ns/net") === readlinkSync(`/proc/${id}/ns/net`);
    expect(sharesOurs).toBe(!canLeaveNetwork());
  },
);

function canLeaveNetwork(): boolean {
  try {
    execFileSync("/bin/sh", ["-c", "unshare -n true"]);
    return true;
  } catch {
    return false;
  }
}
