import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { LockStep, type Participant } from "./lock-step.ts";

/** Takes steps of some milliseconds each, and thinks for other milliseconds in between. */
async function run(
  participant: Participant,
  { steps, each }: { steps: string[]; each: (step: string) => Promise<void> },
): Promise<void> {
  for (const step of steps) {
    await sleep(Math.random() * 5);
    await participant.step(async () => each(step));
  }
  participant.end();
}

test("runs take a step each in turn, however long they think and whatever a step takes", async () => {
  const orders = new Set<string>();
  for (let round = 0; round < 5; round += 1) {
    using lockStep = new LockStep(3, async () => 0);
    const order: string[] = [];
    const each = async (step: string) => {
      order.push(step);
      await sleep(Math.random() * 5);
    };
    await Promise.all(
      [["a1", "a2", "a3"], ["b1"], ["c1", "c2"]].map(async (steps, index) =>
        run(lockStep.participant(index), { steps, each }),
      ),
    );
    orders.add(order.join(" "));
  }
  expect([...orders]).toEqual(["a1 b1 c1 a2 c2 a3"]);
});

test("a step that waits for a lock lets the others go on, and comes back when it is given", async () => {
  const order: string[] = [];
  const lockOf = { holder: "" };
  let waiting = 0;
  using lockStep = new LockStep(2, async () => waiting);
  const lock = async (step: string): Promise<void> => {
    const [who = "", what] = [step[0], step.slice(1)];
    if (what === "lock" && lockOf.holder !== "") {
      waiting += 1;
      while (lockOf.holder !== "") await sleep(1);
      waiting -= 1;
    }
    if (what === "lock") lockOf.holder = who;
    if (what === "free") lockOf.holder = "";
    order.push(step);
  };
  await Promise.all([
    run(lockStep.participant(0), { steps: ["alock", "awork", "afree", "alast"], each: lock }),
    run(lockStep.participant(1), { steps: ["block", "bfree"], each: lock }),
  ]);
  expect(order.slice(0, 4)).toEqual(["alock", "awork", "afree", "block"]);
});

test("what is stopped begins nothing more", async () => {
  const lockStep = new LockStep(2, async () => 0);
  lockStep[Symbol.dispose]();
  let begun = false;
  void lockStep.participant(0).step(async () => {
    begun = true;
  });
  lockStep.participant(1).end();
  await sleep(20);
  expect(begun).toBe(false);
});
