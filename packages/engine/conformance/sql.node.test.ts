import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { startThrowawayPostgres } from "@unsung/postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { gradeSubmission } from "../src/grade.ts";
import { createNodeHost, type NodeHost } from "../src/host/node/create-node-host.ts";
import { type Sample } from "../src/sample/sample.ts";
import { type Verdict } from "../src/verdict.ts";
import { secret } from "./samples.ts";
import { entry, rightSql, type SqlKind, sqlSample } from "./sql-samples.ts";
import { hostileSql } from "./sql.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const marker = join(tmpdir(), `unsung-escaped-${process.pid}`);

let host: NodeHost;
let samples: Record<SqlKind, Sample>;

beforeAll(async () => {
  host = await createNodeHost({ startPostgres: startThrowawayPostgres, slots: 2 });
  const [query, schema, handler] = await Promise.all([
    sqlSample("query"),
    sqlSample("schema"),
    sqlSample("handler"),
  ]);
  samples = { query, schema, handler };
});
afterAll(() => host[Symbol.asyncDispose]());

function grade(kind: SqlKind, text: string): Promise<Verdict> {
  const submission = { files: { [entry[kind]]: text.replaceAll("@marker@", marker) } };
  return gradeSubmission({ sample: samples[kind], submission, host, which: "all" });
}

test.each(hostileSql)("$kind: $name", async ({ kind, submission, expected }) => {
  const [verdict, neighbour] = await Promise.all([
    grade(kind, submission),
    grade(kind, rightSql[kind]),
  ]);

  const telling = verdict.checks.find(({ outcome }) => outcome === verdict.outcome);
  const { limit, message = "" } = expected;
  expect(verdict.outcome).toBe(expected.outcome);
  expect(telling).toMatchObject(limit ? { limit } : {});
  expect(telling?.message ?? "").toContain(message);
  const shown = verdict.checks.filter(({ visible }) => visible);
  expect(JSON.stringify(shown)).not.toContain(secret);
  expect(existsSync(marker)).toBe(false);

  const next = await Promise.all([grade(kind, rightSql[kind]), grade(kind, rightSql[kind])]);
  for (const right of [neighbour, ...next])
    expect(right).toMatchObject({ outcome: "passed", score: 1 });
});

test("the same handler gets the same verdict twenty times, whatever it leaves behind", async () => {
  const { submission } = hostileSql.find(({ name }) => name === "leaves behind rows") ?? {};
  const verdicts = new Set<string>();
  for (let time = 0; time < 20; time += 1)
    verdicts.add(JSON.stringify(await grade("handler", submission ?? "")));
  expect(verdicts.size).toBe(1);
});
