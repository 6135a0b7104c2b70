import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { StartupError } from "../errors.ts";
import { openTestWorld, type TestWorld } from "../testing/test-world.ts";
import { migrate } from "./migrate.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

async function owner() {
  const [row] = await world.admin<{ database: string }[]>`select current_database() as database`;
  return { ...inject("postgres"), user: "unsung_owner", database: row?.database ?? "" };
}

test("migrating again, by several servers at once, changes nothing", async () => {
  const address = await owner();
  await Promise.all([migrate({ owner: address }), migrate({ owner: address })]);
  const [row] = await world.admin`select count(*)::int as n from drizzle.__drizzle_migrations`;
  await migrate({ owner: address });
  const [again] = await world.admin`select count(*)::int as n from drizzle.__drizzle_migrations`;
  expect(again).toEqual(row);
});

test("a database that a newer version made is refused", async () => {
  await world.admin`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 4102444800000)`;
  await expect(migrate({ owner: await owner() })).rejects.toThrow(StartupError);
});
