import { type Context } from "../../context.ts";
import { type AttemptId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { type ClockReading, closingTime } from "./deadline.ts";

/** Has an attempt closed when its time and grace are over; never where there is no clock. */
export async function scheduleClosing(
  tx: Transaction,
  ctx: Context,
  { id, clock }: { id: AttemptId; clock: ClockReading },
): Promise<void> {
  const startAfter = closingTime(clock);
  if (!startAfter) return;
  await ctx.jobs.enqueue(tx, { name: "close-attempt", payload: { attemptId: id }, startAfter });
}
