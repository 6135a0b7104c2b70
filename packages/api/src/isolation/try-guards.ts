import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { z } from "zod";

// Takes each policy of the database and each permission check away, one at a time, and says whether a test notices:
// `node src/isolation/try-guards.ts [word…]` tries those whose name holds one of the words. It exits with 1 if one is
// missed by no test. With nothing else to do for the machine, all of them take about an hour.

const source = join(import.meta.dirname, "..");
const root = join(source, "..");

/** What most guards are noticed by, tried before all the rest. */
const likely = ["src/isolation", "src/db", "src/services/retention", "src/routers/account.test.ts"];

const snapshot = z.object({
  tables: z.record(z.string(), z.object({ policies: z.record(z.string(), z.unknown()) })),
});

const words = process.argv.slice(2);
const guards = [...policies(), ...checks()].filter(
  (guard) => words.length === 0 || words.some((word) => guard.includes(word)),
);

const before = run("", []);
if (before !== null) {
  say(`The tests are red with every guard in its place: ${before}`);
  process.exit(2);
}
const missed = guards.filter((guard) => !notices(guard));
say(`${guards.length - missed.length} of ${guards.length} guards are noticed.`);
for (const guard of missed) say(`Noticed by no test: ${guard}`);
process.exitCode = missed.length > 0 ? 1 : 0;

/** As the newest migration leaves them. */
function policies(): string[] {
  const newest = globSync("drizzle/meta/*_snapshot.json", { cwd: root }).toSorted().at(-1) ?? "";
  const { tables } = snapshot.parse(JSON.parse(readFileSync(join(root, newest), "utf8")));
  return Object.entries(tables).flatMap(([table, { policies: named }]) =>
    Object.keys(named).map((policy) => `policy ${policy} on ${table}`),
  );
}

/** Services that ask for more than membership. */
function checks(): string[] {
  const open = /"[a-z]+\.read"|"note\.write"/u;
  return globSync("services/**/*.ts", { cwd: source })
    .toSorted()
    .flatMap((path) => {
      const [, action] =
        /asMember\(ctx, ([^,]+),/u.exec(readFileSync(join(source, path), "utf8")) ?? [];
      const narrow = action !== undefined && (action === '"invite.read"' || !open.test(action));
      return narrow ? [`check ${path}`] : [];
    });
}

function notices(guard: string): boolean {
  const red = run(guard, likely) ?? run(guard, []);
  say(red === null ? `MISSED   ${guard}` : `noticed  ${guard}: ${red}`);
  return red !== null;
}

/** The first red test of these files, of all where there are none; null when all are green. */
function run(guard: string, files: readonly string[]): string | null {
  const vitest = join(root, "../../node_modules/.bin/vitest");
  // A slow machine is no test that notices.
  const patient = ["--testTimeout=120000", "--hookTimeout=120000"];
  const { status, stdout, stderr } = spawnSync(vitest, ["run", "--bail=1", ...patient, ...files], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, WITHOUT_GUARD: guard, NO_COLOR: "1" },
  });
  if (status === 0) return null;
  const red = /^ *FAIL +(?:\|?api\|? +)?(.+)$/mu.exec(stdout + stderr);
  return red?.[1] ?? `${stdout}${stderr}`.trim().split("\n").at(-1) ?? "";
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
