import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

// What must never reach a browser: the database's code, the checks that decide, and other people's solutions.
const folder = join(import.meta.dirname, "../apps/web/dist/client");
const samples = join(import.meta.dirname, "../packages/catalog/samples");
const forbidden = [
  "drizzle-orm",
  "drizzle:",
  "postgres-js",
  "DATABASE_URL",
  "solutions/reference",
  ...hiddenCheckTitles(),
];
const offences = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(js|css|html|json|map)$/.test(name))
  .flatMap((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    return forbidden.filter((word) => text.includes(word)).map((word) => `${name} holds "${word}"`);
  });
if (offences.length > 0) {
  console.error(`Server code or secrets in the built web:\n${offences.join("\n")}`);
  process.exit(1);
}

function hiddenCheckTitles(): string[] {
  return readdirSync(samples).flatMap((id) => {
    try {
      const source = readFileSync(join(samples, id, "checks/hidden.ts"), "utf8");
      return [...source.matchAll(/check\(\s*"([^"]+)",\s*"([^"]+)"/g)].flatMap(([, , title]) =>
        title ? [title] : [],
      );
    } catch {
      return [];
    }
  });
}
