import { tracked } from "@trpc/server";
import { type Watched } from "../services/watch.ts";

/** Events that carry their name, so that a client goes on where it was after a break. */
export async function* withIds<State>(events: AsyncIterable<Watched<State>>) {
  for await (const { id, state } of events) yield tracked(id, state);
}
