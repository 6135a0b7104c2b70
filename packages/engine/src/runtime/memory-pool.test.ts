import { expect, test } from "vitest";
import { MemoryPool } from "./memory-pool.ts";
import { openTestGuest } from "./test-guest.ts";

test("a memory is used again, and holds nothing of before", () => {
  const pool = new MemoryPool();
  const memory = pool.take(64e6);
  new Uint8Array(memory.buffer).fill(7);
  pool.giveBack(memory);
  expect(pool.take(32e6)).not.toBe(memory);
  const again = pool.take(64e6);
  expect(again).toBe(memory);
  expect(new Uint8Array(again.buffer).every((byte) => byte === 0)).toBe(true);
  expect(pool.take(64e6)).not.toBe(memory);
});

test("a memory that has grown is not used again", () => {
  const pool = new MemoryPool();
  const memory = pool.take(64e6);
  memory.grow(1);
  pool.giveBack(memory);
  expect(pool.take(64e6)).not.toBe(memory);
});

test("a guest in a memory that was used before behaves and costs the same", async () => {
  const results = new Set<string>();
  for (let run = 0; run < 4; run += 1) {
    await using guest = await openTestGuest(
      `globalThis.seen ??= []; seen.push("secret");
       export const run = () => [seen.length, Object.keys(globalThis).length, Math.random()];`,
    );
    const answer = await guest.call("run", []);
    results.add(JSON.stringify([answer, guest.fuel()]));
  }
  expect(results.size).toBe(1);
});
