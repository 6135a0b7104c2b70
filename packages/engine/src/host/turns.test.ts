import { expect, test } from "vitest";
import { createTurns } from "./turns.ts";

test("runs go side by side, one alone waits for them and holds the next back", async () => {
  const turns = createTurns();
  const events: string[] = [];
  const gates = { a: Promise.withResolvers<void>(), b: Promise.withResolvers<void>() };
  const run = (name: string, until: Promise<void>) => async () => {
    events.push(`${name} begins`);
    await until;
    events.push(`${name} ends`);
  };
  const all = Promise.all([
    turns.beside(run("a", gates.a.promise)),
    turns.beside(run("b", gates.b.promise)),
    turns.alone(run("alone", Promise.resolve())),
    turns.beside(run("late", Promise.resolve())),
  ]);
  gates.b.resolve();
  await Promise.resolve();
  gates.a.resolve();
  await all;
  expect(events).toEqual([
    "a begins",
    "b begins",
    "b ends",
    "a ends",
    "alone begins",
    "alone ends",
    "late begins",
    "late ends",
  ]);
});

test("a run that fails gives its turn back", async () => {
  const turns = createTurns();
  await expect(turns.alone(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await expect(turns.beside(() => Promise.resolve(1))).resolves.toBe(1);
});
