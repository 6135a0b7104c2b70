import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { createVitest, type TestSpecification, type Vitest } from "vitest/node";
import { connect } from "../db/client.ts";
import { templateDatabase } from "../testing/start-postgres.ts";

// Takes each policy of the database and each permission check away, one at a time, and says whether a test notices.
// `node src/isolation/try-guards.ts [word…]` tries those whose name holds one of the words. It exits with 1 if there is
// one that no test misses. All of them take about twenty minutes on a machine with nothing else to do.

type Guard = { name: string; without: <Result>(work: () => Promise<Result>) => Promise<Result> };

const source = join(import.meta.dirname, "..");

/** Where a guard whose name holds the word is noticed first, most likely; then come all other files. */
const likely: [word: string, file: string][] = [
  ["check ", "isolation/isolation.test.ts"],
  ["_retention", "retention/enforce-retention.test.ts"],
  ["_expire", "retention/enforce-retention.test.ts"],
  ["_erase", "routers/account.test.ts"],
  ["_asked", "routers/account.test.ts"],
  ["guest", "routers/guest.test.ts"],
  ["_claim", "routers/guest.test.ts"],
  ["hire_request", "hire-request"],
  ["run_", "routers/run.test.ts"],
  ["sample_", "routers/sample.test.ts"],
  ["visitor_use", "routers/practice.test.ts"],
  ["audit", "db/row-level-security.test.ts"],
  ["contest", "routers/evidence.test.ts"],
  ["verdict", "routers/evidence.test.ts"],
  ["submission", "routers/evidence.test.ts"],
  ["attempt", "routers/attempt.test.ts"],
  ["draft", "routers/attempt.test.ts"],
  ["accommodation", "routers/attempt.test.ts"],
  ["invite", "routers/invite.test.ts"],
  ["application", "routers/own-application.test.ts"],
  ["application", "routers/application.test.ts"],
  ["member", "routers/member.test.ts"],
  ["organization", "routers/organization.test.ts"],
  ["job", "routers/job.test.ts"],
  ["", "isolation/isolation.test.ts"],
];

// Nothing is printed but what is said here; a slow machine is no test that notices.
const vitest = await createVitest("test", {
  root: join(source, ".."),
  watch: false,
  reporters: [{}],
  testTimeout: 120_000,
  hookTimeout: 120_000,
});
try {
  process.exitCode = await tryAll(vitest, process.argv.slice(2));
} finally {
  await vitest.close();
}

async function tryAll(runner: Vitest, words: readonly string[]): Promise<0 | 1 | 2> {
  const files = await runner.globTestSpecifications();
  const red = await firstRed(runner, files);
  if (red !== null) {
    say(`The tests are red with every guard in its place: ${red}`);
    return 2;
  }
  const guards = [...(await policies(runner)), ...checks(runner)].filter(
    ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
  );
  const missed: string[] = [];
  for (const { name, without } of guards) {
    const noticed = await without(() => firstRed(runner, likeliestFirst(name, files)));
    say(noticed === null ? `MISSED   ${name}` : `noticed  ${name}: ${noticed}`);
    if (noticed === null) missed.push(name);
  }
  say(`${guards.length - missed.length} of ${guards.length} guards are noticed.`);
  return missed.length > 0 ? 1 : 0;
}

/** Runs file by file up to the first red test, and names it; null when all are green. */
async function firstRed(
  runner: Vitest,
  files: readonly TestSpecification[],
): Promise<string | null> {
  for (const file of files) {
    const { testModules, unhandledErrors } = await runner.runTestSpecifications([file]);
    // The answer holds what earlier runs found as well.
    for (const testModule of testModules.filter(({ moduleId }) => moduleId === file.moduleId)) {
      const red = testModule.children.allTests("failed").next().value;
      if (red) return `${testModule.relativeModuleId} > ${red.fullName}`;
      if (testModule.state() === "failed")
        return `${testModule.relativeModuleId}, before its tests`;
    }
    if (unhandledErrors.length > 0) return `${file.moduleId}, beside its tests`;
  }
  return null;
}

function likeliestFirst(name: string, files: readonly TestSpecification[]): TestSpecification[] {
  const order = likely.filter(([word]) => name.includes(word)).map(([, file]) => file);
  const placeOf = ({ moduleId }: TestSpecification) => {
    const place = order.findIndex((file) => moduleId.includes(file));
    return place === -1 ? order.length : place;
  };
  return files.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Every policy of the template that the tests' databases are copied from; without it, a template that lacks it. */
async function policies(runner: Vitest): Promise<Guard[]> {
  const address = { ...runner.getRootProject().getProvidedContext().postgres, user: "postgres" };
  const template = connect({ ...address, database: templateDatabase }, { max: 1 });
  const found = await template<{ name: string; table: string; schema: string }[]>`
    select policyname as name, tablename as table, schemaname as schema from pg_policies
    where schemaname in ('public', 'auth') order by schemaname, tablename, policyname`;
  await template.end();

  const whole = `${templateDatabase}_whole`;
  const server = async (...statements: string[]) => {
    const sql = connect({ ...address, database: "postgres" }, { max: 1 });
    for (const statement of statements) await sql.unsafe(statement);
    await sql.end();
  };
  await server(`create database ${whole} template ${templateDatabase} owner unsung_owner`);
  return found.map(({ name, table, schema }) => ({
    name: `policy ${name} on ${schema}.${table}`,
    without: async (work) => {
      const sql = connect({ ...address, database: templateDatabase }, { max: 1 });
      await sql`drop policy ${sql(name)} on ${sql(schema)}.${sql(table)}`;
      await sql.end();
      try {
        return await work();
      } finally {
        await server(
          `drop database ${templateDatabase} with (force)`,
          `create database ${templateDatabase} template ${whole} owner unsung_owner`,
        );
      }
    },
  }));
}

/** Services that ask for more than membership; without it, every member may. */
function checks(runner: Vitest): Guard[] {
  const everybodyMay = new Set([
    "application.read",
    "job.read",
    "member.read",
    "note.write",
    "organization.read",
  ]);
  return globSync("services/**/*.ts", { cwd: source })
    .toSorted()
    .flatMap((path) => {
      const code = readFileSync(join(source, path), "utf8");
      const action = /asMember\(ctx, "?([^,"]+)"?,/u.exec(code)?.[1];
      if (action === undefined || everybodyMay.has(action)) return [];
      const forget = () => runner.invalidateFile(join(source, path));
      const without: Guard["without"] = async (work) => {
        process.env["WITHOUT_CHECK"] = path;
        forget();
        try {
          return await work();
        } finally {
          process.env["WITHOUT_CHECK"] = "";
          forget();
        }
      };
      return [{ name: `check ${action} in ${path}`, without }];
    });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
