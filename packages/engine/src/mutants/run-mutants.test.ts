import { join } from "node:path";
import { startThrowawayPostgres } from "@unsung/postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createNodeHost, type NodeHost } from "../host/node/create-node-host.ts";
import { assembleSample } from "../sample/assemble-sample.ts";
import { type SampleKind } from "../sample/manifest.ts";
import { readFolder } from "../sample/read-sample-folder.ts";
import { type Sample } from "../sample/sample.ts";
import { mutantsKey, runMutants } from "./run-mutants.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let host: NodeHost;
beforeAll(async () => {
  host = await createNodeHost({ startPostgres: startThrowawayPostgres, slots: 1 });
});
afterAll(() => host[Symbol.asyncDispose]());

/** What `sample new` writes, changed. */
async function changed(kind: SampleKind, changes: Record<string, string>): Promise<Sample> {
  const files = await readFolder(join(import.meta.dirname, "../../templates", kind));
  return assembleSample({ folderName: kind, files: { ...files, ...changes } });
}

test("mutants of the template's query die, and data that shows less lets some live", async () => {
  const sound = await runMutants(await changed("query", {}), host);
  expect(sound).toMatchObject({ killed: 12, survived: [] });
  const poorer = await changed("query", {
    "database/data/visible.sql":
      "insert into product values (1, 'Kettle', 10); insert into movement values (1, 1, 7);",
  });
  const { survived } = await runMutants(poorer, host);
  expect(survived).toContainEqual({
    id: "query.sql:6:order",
    file: "query.sql",
    line: 6,
    change: "asc → desc",
  });
});

test("a program that is none is not counted, and one that never ends is dead", async () => {
  const looping = await changed("function", {
    "checks/visible.ts": `check("counts", "Counts", async ({ call, expect }) => expect(await call("count", 3)).toBe(3));`,
    "checks/hidden.ts": "",
    "solutions/reference/function.ts":
      "export const count = (to: number) => { let n = 0; while (n < to) n += 1; return n; };",
  });
  const { killed, survived } = await runMutants(looping, host);
  expect(killed).toBeGreaterThan(4);
  expect(survived).toEqual([]);
});

test("what a sample says of its solutions and mutants changes nothing for those that were graded", async () => {
  const sample = await changed("query", {});
  const mutants = { equivalent: [{ id: "query.sql:1:join", why: "it is" }] };
  const other = { ...sample, manifest: { ...sample.manifest, solutions: {}, mutants } };
  expect(mutantsKey(other)).toBe(mutantsKey(sample));
  const data = { ...sample.files, "database/data/visible.sql": "" };
  expect(mutantsKey({ ...sample, files: data })).not.toBe(mutantsKey(sample));
});
