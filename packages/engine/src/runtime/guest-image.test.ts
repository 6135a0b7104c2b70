import { expect, test, vi } from "vitest";
import { type Json } from "../host.ts";
import { RecentlyUsed } from "../recently-used.ts";
import { type GuestImages } from "./guest.ts";
import { openTestGuest } from "./test-guest.ts";

vi.setConfig({ testTimeout: 30_000 });

const someImages = (): GuestImages => new RecentlyUsed(4);

test("a guest made from an image does what one does that was loaded, for the same fuel", async () => {
  const source = `
    const table = new Map(Array.from({ length: 1000 }, (_, n) => [\`key \${n}\`, n]));
    let calls = 0;
    export const run = async (n: number) => [calls += 1, table.get("key " + n), Math.random(), Date.now(), await ask("double", n)];`;
  const calls = async (_operation: string, n: Json) => ({
    ok: true as const,
    value: Number(n) * 2,
  });
  const loaded = await openTestGuest(source, { calls });
  const answer = await loaded.call("run", [7]);
  expect(answer).toMatchObject({
    ok: true,
    value: [1, 7, expect.any(Number), expect.any(Number), 14],
  });

  const images = someImages();
  const spent: number[] = [];
  for (let time = 0; time < 3; time += 1) {
    await using guest = await openTestGuest(source, { calls }, images);
    expect(guest.fuel()).toBeGreaterThan(0);
    expect(await guest.call("run", [7])).toEqual(answer);
    spent.push(guest.fuel());
  }
  expect(new Set(spent).size).toBe(1);
});

test("nothing that one guest did is there in the next from the same image", async () => {
  const source = `
    export const kept = { list: [] as string[] };
    export const run = () => {
      Array.prototype.includes = () => true;
      globalThis.left = "behind";
      kept.list.push("x".repeat(3_000_000));
      return kept.list.length;
    };
    export const look = () => [kept.list.length, globalThis.left ?? null, [1].includes(2)];`;
  const images = someImages();
  for (let time = 0; time < 3; time += 1) {
    await using guest = await openTestGuest(source, {}, images);
    expect(await guest.call("look", [])).toEqual({ ok: true, value: [0, null, false] });
    expect(await guest.call("run", [])).toEqual({ ok: true, value: 1 });
  }
});

test("a module that says something while it loads is loaded each time", async () => {
  const said: Json[] = [];
  const calls = async (_operation: string, argument: Json) => {
    said.push(argument);
    return { ok: true as const, value: null };
  };
  const images = someImages();
  for (let time = 0; time < 3; time += 1) {
    await using guest = await openTestGuest(
      `tell("log", "loaded"); export const run = () => 1;`,
      { calls },
      images,
    );
    expect(await guest.call("run", [])).toEqual({ ok: true, value: 1 });
  }
  expect(said).toEqual(["loaded", "loaded", "loaded"]);
});

test.each([
  ["fuel", `export const run = () => { for (;;); }`],
  [
    "memory",
    `const kept: string[] = []; export const run = () => { for (;;) kept.push("x".repeat(1e5) + kept.length); }`,
  ],
  [
    "stack",
    `export const run = () => { const deeper = (): number => 1 + deeper(); return deeper(); }`,
  ],
  ["output", `export const run = () => { for (;;) tell("log", "x".repeat(1e4)); }`],
])("a guest made from an image is stopped with limit %s", async (limit, source) => {
  const images = someImages();
  for (let time = 0; time < 2; time += 1) {
    const guest = await openTestGuest(
      source,
      { limits: { memoryMb: 24, fuel: 200_000_000 } },
      images,
    );
    await expect(guest.call("run", [])).rejects.toMatchObject({ limit });
  }
});

test("loading counts against the limit of whoever has less fuel left", async () => {
  const source = `for (let n = 0; n < 100_000; n += 1); export const run = () => 1;`;
  const images = someImages();
  await using guest = await openTestGuest(source, {}, images);
  await expect(
    openTestGuest(source, { limits: { fuel: guest.fuel() - 1000 } }, images),
  ).rejects.toMatchObject({ limit: "fuel" });
});

test("a module imports another after it was made from an image", async () => {
  const files = {
    "module.ts": `export const run = async () => (await import("./late.ts")).late;`,
    "late.ts": `export const late: string = "there";`,
  };
  const images = someImages();
  for (let time = 0; time < 2; time += 1) {
    await using guest = await openTestGuest("", { files }, images);
    expect(await guest.call("run", [])).toEqual({ ok: true, value: "there" });
  }
});
