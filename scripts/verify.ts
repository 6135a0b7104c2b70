import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { styleText } from "node:util";
import { ensureChromium } from "./ensure-chromium.ts";
import { ensurePostgres15 } from "./ensure-postgres-15.ts";

/**
 * The whole verification, as `npm test` and CI run it. Every stage runs even when one before it failed, so that
 * one run tells everything; the last line counts the tests.
 */
type Stage = {
  name: string;
  command: string[];
  report?: { file: string; read: (json: unknown) => Counts };
  env?: NodeJS.ProcessEnv;
};
type Counts = { passed: number; failed: number };

const root = join(import.meta.dirname, "..");
const reports = join(root, "node_modules/.cache/reports");
const only = process.argv.slice(2);

const notTried: string[] = [];

const stages: Stage[] = [
  { name: "format", command: ["oxfmt", "--check", "."] },
  { name: "types", command: ["turbo", "types", "--output-logs=errors-only"] },
  { name: "lint", command: ["oxlint", "--type-aware", "--quiet"] },
  { name: "dead code", command: ["knip"] },
  { name: "versions", command: ["sherif"] },
  { name: "borders", command: ["turbo", "boundaries"] },
  { name: "migrations", command: ["node", "scripts/check-migrations.ts"] },
  {
    name: "unit, router and engine tests",
    command: [
      "vitest",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${join(reports, "vitest.json")}`,
    ],
    report: { file: "vitest.json", read: readVitest },
  },
  ...onPostgres15(),
  {
    name: "work samples",
    command: ["node", "apps/server/src/cli.ts", "sample", "check", ...sampleFolders()],
  },
  { name: "web build", command: ["turbo", "build", "--output-logs=errors-only"] },
  { name: "web bundle", command: ["node", "scripts/check-bundle.ts"] },
  { name: "first visit", command: ["node", "scripts/check-first-visit.ts"] },
  {
    name: "end-to-end tests in Chromium",
    command: [
      "apps/web/node_modules/.bin/playwright",
      "test",
      "--config",
      "apps/web/playwright.config.ts",
    ],
    report: { file: "playwright.json", read: readPlaywright },
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, "playwright.json") },
  },
];

const chosen =
  only.length > 0
    ? stages.filter((stage) => only.some((word) => stage.name.includes(word)))
    : stages;
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const total: Counts = { passed: 0, failed: 0 };
const broken: string[] = [];
const chromium = findBrowser();

for (const stage of chosen) {
  console.log(styleText("bold", `\n── ${stage.name}`));
  const started = performance.now();
  const code = await runStage(stage);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const counts = stage.report && readReport(stage.report);
  if (counts) {
    total.passed += counts.passed;
    total.failed += counts.failed;
  }
  // A runner that closes on nothing run has verified nothing.
  const ran = !stage.report || (counts !== undefined && counts.passed + counts.failed > 0);
  const ok = code === 0 && ran;
  if (!ok) broken.push(stage.name);
  console.log(`${ok ? "ok" : "FAILED"} ${stage.name} (${seconds} s)`);
}

for (const missing of notTried) console.log(`\nNot tried: ${missing}`);
if (broken.length > 0) console.log(`\nFailed: ${broken.join(", ")}`);
console.log(`\ntests: ${total.passed} passed, ${total.failed} failed`);
process.exit(broken.length > 0 ? 1 : 0);

/** The router tests and the application's, on the oldest PostgreSQL that it may be given. */
function onPostgres15(): Stage[] {
  const name = "given PostgreSQL 15";
  if (only.length > 0 && !only.some((word) => name.includes(word))) return [];
  const folder = ensurePostgres15();
  if (folder === null) {
    notTried.push("a given PostgreSQL 15, since it could not be installed here (Debian, as root).");
    return [];
  }
  const file = "vitest-on-15.json";
  return [
    {
      name,
      command: [
        "vitest",
        "run",
        "packages/api/",
        "apps/server/src/application.test.ts",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${join(reports, file)}`,
      ],
      report: { file, read: readVitest },
      env: { TEST_POSTGRES: folder },
    },
  ];
}

function sampleFolders(): string[] {
  const samples = "packages/catalog/samples";
  return readdirSync(join(root, samples)).map((name) => `${samples}/${name}`);
}

function findBrowser(): string {
  try {
    return ensureChromium();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return process.exit(1);
  }
}

function runStage(stage: Stage): Promise<number> {
  const [program, ...args] = stage.command;
  return new Promise((resolve, reject) => {
    const child = spawn(program ?? "", args, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: {
        ...process.env,
        CHROMIUM: chromium,
        TURBO_TELEMETRY_DISABLED: "1",
        DO_NOT_TRACK: "1",
        ...stage.env,
      },
    });
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

function readReport(report: NonNullable<Stage["report"]>): Counts | undefined {
  const file = join(reports, report.file);
  return existsSync(file) ? report.read(JSON.parse(readFileSync(file, "utf8"))) : undefined;
}

function readVitest(json: unknown): Counts {
  const { numPassedTests = 0, numFailedTests = 0 } = json as {
    numPassedTests?: number;
    numFailedTests?: number;
  };
  return { passed: numPassedTests, failed: numFailedTests };
}

function readPlaywright(json: unknown): Counts {
  const { stats } = json as { stats?: { expected?: number; unexpected?: number; flaky?: number } };
  return { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) };
}
