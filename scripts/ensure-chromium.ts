import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const bundles = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The path of an installed Chromium or Chrome. Where there is none it is installed (Debian's package as root,
 * else Playwright's own). Throws with a sentence where that can't be done: browser tests are never skipped.
 */
export function ensureChromium(): string {
  const found = process.env["CHROMIUM"] ?? findChromium();
  if (found) return found;
  console.log("No Chromium or Chrome here yet: getting one …");
  const asRoot = process.getuid?.() === 0 && which("apt-get");
  const installed = asRoot
    ? run("apt-get", ["update", "-qq"]) &&
      run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"])
    : run(join(import.meta.dirname, "../apps/web/node_modules/.bin/playwright"), [
        "install",
        "chromium",
      ]);
  const path = asRoot ? findChromium() : playwrightChromium();
  if (installed && path) return path;
  throw new Error(
    "The browser tests need a Chromium or Chrome, and none could be installed: install one (Debian: apt-get install chromium) or set CHROMIUM to its path.",
  );
}

function findChromium(): string | undefined {
  return names.map(which).find(Boolean) ?? bundles.find(isExecutable);
}

function playwrightChromium(): string | undefined {
  const script =
    'import("@playwright/test").then(({ chromium }) => process.stdout.write(chromium.executablePath()))';
  const path = spawnSync(process.execPath, ["-e", script], {
    cwd: join(import.meta.dirname, "../apps/web"),
    encoding: "utf8",
  }).stdout.trim();
  return path && isExecutable(path) ? path : undefined;
}

function which(name: string): string | undefined {
  return (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function run(command: string, args: string[]): boolean {
  const result = spawnSync(command, args, {
    stdio: ["ignore", "ignore", "inherit"],
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    cwd: join(import.meta.dirname, "../apps/web"),
  });
  return result.status === 0;
}
