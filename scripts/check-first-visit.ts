import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

// What a browser downloads of JavaScript before a page for everybody works, on a visit with nothing kept: the entry,
// the page's own file, and all that these import at once. What comes later (editor, engine) is not waited for.
const most = 150 * 1024;
const pages = [
  "landing",
  "guide",
  "roadmap-page",
  "search-page",
  "practice-page",
  "sample-page",
  "job-posts-page",
  "job-post-page",
  "careers-page",
];

const client = join(import.meta.dirname, "../apps/web/dist/client");
const assets = join(client, "assets");
const files = readdirSync(assets);
const entry = /assets\/(index-[^"]+\.js)/u.exec(
  readFileSync(join(client, "index.html"), "utf8"),
)?.[1];
if (entry === undefined) throw new Error("The built index.html names no entry");

// Vite ends a file's name with eight characters of its hash.
const visits = pages.map((page) => {
  const own = files.find((name) => name.startsWith(`${page}-`) && name.length === page.length + 12);
  if (own === undefined) throw new Error(`The built web has no file for ${page}`);
  const needed = importedBy([entry, own]);
  return { page, bytes: [...needed].reduce((sum, name) => sum + compressed(name), 0) };
});

for (const { page, bytes } of visits) {
  console.log(`${(bytes / 1024).toFixed(0).padStart(5)} kB  ${page}`);
}
const heavy = visits.filter(({ bytes }) => bytes > most);
if (heavy.length > 0) {
  const names = heavy.map(({ page }) => page).join(", ");
  console.error(`More than ${most / 1024} kB of compressed JavaScript on a first visit: ${names}`);
  process.exit(1);
}

/** These files and what they import, without what is imported only when it is needed. */
function importedBy(names: readonly string[]): Set<string> {
  const found = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const source = readFileSync(join(assets, name), "utf8");
    for (const [, path] of source.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/gu)) {
      if (path !== undefined) open.push(path);
    }
  }
  return found;
}

function compressed(name: string): number {
  const path = join(assets, name);
  return files.includes(`${name}.br`)
    ? readFileSync(`${path}.br`).length
    : brotliCompressSync(readFileSync(path)).length;
}
