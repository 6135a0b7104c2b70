import { type Bell } from "../db/events.ts";

/** A state with the name that a client sends back after a break, and whether another can follow. */
export type Watched<State> = { id: string; state: State; last: boolean };

export type Watch<State> = {
  bell: Bell;
  /** Reads the state under the caller's own rights. */
  read: () => Promise<Watched<State>>;
  lastEventId: string | null | undefined;
  signal: AbortSignal;
};

/**
 * A state at once, unless the client has seen it, and at every change until the last. The bell has been hung before,
 * so nothing falls between looking and listening; it is taken down in the end.
 */
export async function* watch<State>({
  bell,
  read,
  lastEventId,
  signal,
}: Watch<State>): AsyncGenerator<Watched<State>, void> {
  using _ = bell;
  let seen = lastEventId ?? null;
  while (!signal.aborted) {
    const watched = await read();
    if (watched.id !== seen) yield watched;
    if (watched.last) return;
    seen = watched.id;
    await bell.rung(signal);
  }
}
