import process from "node:process";
import { handlerVsFresh } from "./handler.ts";
import { type Measured } from "./measure.ts";
import { queryVsBare, queryVsFresh } from "./query.ts";

/** `pnpm bench [name…]`, `pnpm -s bench --json [name…]`: ratios within one run; never a verdict. */
const benches: Record<string, () => Promise<Measured>> = {
  "query-vs-fresh": queryVsFresh,
  "query-vs-bare": queryVsBare,
  "handler-vs-fresh": handlerVsFresh,
};

const args = process.argv.slice(2);
const json = args.includes("--json");
const names = args.filter((arg) => !arg.startsWith("--"));
const unknown = names.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark "${unknown.join('", "')}": ${Object.keys(benches).join(", ")}.`,
  );
  process.exit(2);
}

if (!json)
  console.log(
    [
      "name".padEnd(20),
      "ours".padStart(12),
      "other".padStart(12),
      "ratio".padStart(9),
      "  aim".padEnd(8),
      "unit",
    ].join(" "),
  );
for (const [name, bench] of Object.entries(benches)) {
  if (names.length > 0 && !names.includes(name)) continue;
  const { ours, other, ratio, unit, aim } = await bench();
  const measured = { name, ours: round(ours), other: round(other), ratio: round(ratio), unit, aim };
  console.log(
    json
      ? JSON.stringify(measured)
      : [
          name.padEnd(20),
          String(measured.ours).padStart(12),
          String(measured.other).padStart(12),
          String(measured.ratio).padStart(9),
          `  ${aim}`.padEnd(8),
          unit,
        ].join(" "),
  );
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
