import { type GuestError, type Json } from "../host.ts";

/** What a prelude can do: ask the host and wait, or tell it something. */
export type Bridge = {
  /** Resolves with the host's answer; rejects with an `Error` made of the host's refusal. */
  ask: (operation: string, argument: unknown) => Promise<Json | undefined>;
  tell: (operation: string, argument: unknown) => void;
  /** What JSON carries of an exception. Never throws. */
  describe: (error: unknown) => GuestError;
};

/** Operations by the name that the host calls them by. */
export type Operations = Record<string, (...args: never[]) => unknown>;

/**
 * Written in TypeScript, run in the guest: its source is taken with `toString`, so it uses nothing from outside itself.
 * It runs before the module and must take what it needs of the built-ins then, since the module may patch them;
 * the function it returns is given the module's exports.
 */
export type Prelude = (bridge: Bridge) => (exports: Record<string, unknown>) => Operations;

/**
 * Source of a prelude, for `GuestOptions`. What `ingredient` makes of the bridge is the prelude's second argument:
 * so several preludes share a part although none can import.
 */
export function preludeSource<Ingredient>(
  prelude: (bridge: Bridge, ingredient: Ingredient) => ReturnType<Prelude>,
  ingredient: (bridge: Bridge) => Ingredient,
): string {
  return `(bridge) => (${prelude.toString()})(bridge, (${ingredient.toString()})(bridge))`;
}

/** Messages to the guest. A tuple, so that a patched prototype can't answer for a missing field. */
export type ToGuest =
  | ["call", id: number, name: string, args: readonly Json[]]
  | ["answer", id: number, value?: Json]
  | ["refusal", id: number, error: GuestError];

/** Messages from the guest. */
export type FromGuest =
  | ["ask", id: number, operation: string, argument: Json]
  | ["tell", operation: string, argument: Json]
  | ["value", id: number, value?: Json]
  | ["error", id: number, error: GuestError];

/** The guest's end of the bridge, as functions that the host holds. */
export type BridgeEnds = {
  start(exports: Record<string, unknown>): void;
  deliver(message: string): void;
  /** A JSON list of `FromGuest`; empty when there is nothing. */
  drain(): string;
  /** JSON of a `GuestError`. */
  describe(error: unknown): string;
};

/**
 * Runs in the guest, before everything else.
 * Messages leave as JSON text put together by hand: a patched `toJSON` changes what its author says, never the envelope.
 * `overflow` does not return: it stops the guest.
 */
export function bridgePrelude(
  prelude: Prelude,
  overflow: (reason: "output" | "memory") => void,
  longestOutput: number,
): BridgeEnds {
  const { parse, stringify } = JSON;
  const { apply } = Reflect;
  const GuestPromise = Promise;
  const PlainError = Error;
  const text = String;
  const { create } = Object;
  // Taken by name: they are called with `apply`, whatever becomes of the prototypes.
  const then: Promise<unknown>["then"] = Reflect.get(Promise.prototype, "then");
  const slice: string["slice"] = Reflect.get(String.prototype, "slice");
  const resolved = Promise.resolve();
  const unreadable = `{"name":"Error","message":"an exception that can't be read"}`;

  // Without prototypes, so that no patched setter sees what is stored.
  const outbox: Record<number, string> = create(null);
  const asks: Record<
    number,
    { resolve: (value: Json | undefined) => void; reject: (error: Error) => void }
  > = create(null);
  let sent = 0;
  let drained = 0;
  let lastAsk = 0;
  let output = 0;
  let operations: Operations = create(null);

  function send(message: string): void {
    output += message.length;
    if (output > longestOutput) overflow("output");
    outbox[sent] = message;
    sent += 1;
  }

  function cut(value: unknown, longest: number): string {
    return apply(slice, text(value), [0, longest]);
  }

  function describe(error: unknown): GuestError {
    const described: GuestError = create(null);
    described.name = "Error";
    described.message = "an exception that can't be read";
    try {
      if (typeof error !== "object" || error === null) {
        described.message = cut(error, 2000);
        return described;
      }
      const { name, message, stack, code } = error as Record<string, unknown>;
      described.name = cut(name ?? "Error", 100);
      described.message = cut(message ?? "", 2000);
      if (typeof stack === "string") described.stack = cut(stack, 2000);
      if (typeof code === "string") described.code = cut(code, 100);
    } catch {
      // A getter or a conversion of its own threw: what was read so far has to do.
    }
    return described;
  }

  function ask(operation: string, argument: unknown): Promise<Json | undefined> {
    return new GuestPromise((resolve, reject) => {
      const json = stringify(argument) ?? "null";
      lastAsk += 1;
      asks[lastAsk] = { resolve, reject };
      send(`["ask",${lastAsk},${stringify(operation)},${json}]`);
    });
  }

  function tell(operation: string, argument: unknown): void {
    send(`["tell",${stringify(operation)},${stringify(argument) ?? "null"}]`);
  }

  function call(id: number, name: string, args: readonly Json[]): void {
    const answer = apply(then, resolved, [
      () => {
        const operation = operations[name];
        if (!operation) throw new PlainError(`there is no operation ${name}`);
        return apply(operation, undefined, args);
      },
    ]) as Promise<unknown>;
    const fail = (error: unknown) => {
      let described = unreadable;
      try {
        described = stringify(describe(error));
      } catch {
        // The module patched what JSON.stringify looks at.
      }
      try {
        send(`["error",${id},${described}]`);
      } catch {
        overflow("memory");
      }
    };
    const succeed = (value: unknown) => {
      let json: string | undefined;
      try {
        json = stringify(value);
      } catch (error) {
        fail(error);
        return;
      }
      send(json === undefined ? `["value",${id}]` : `["value",${id},${json}]`);
    };
    void apply(then, apply(then, answer, [succeed, fail]), [undefined, fail]);
  }

  function answer(id: number, value: Json | undefined): void {
    const waiting = asks[id];
    delete asks[id];
    waiting?.resolve(value);
  }

  function refuse(id: number, described: GuestError): void {
    const waiting = asks[id];
    delete asks[id];
    const error = new PlainError(described.message) as Error & { code?: string };
    error.name = described.name;
    if (described.code !== undefined) error.code = described.code;
    waiting?.reject(error);
  }

  const bound = prelude({ ask, tell, describe });
  return {
    start(exports) {
      operations = bound(exports);
    },
    deliver(message) {
      const parsed = parse(message) as ToGuest;
      // Indexes, not destructuring: that would run a patched iterator.
      if (parsed[0] === "call") call(parsed[1], parsed[2], parsed[3]);
      else if (parsed[0] === "answer") answer(parsed[1], parsed[2]);
      else refuse(parsed[1], parsed[2]);
    },
    drain() {
      let messages = "";
      for (; drained < sent; drained += 1) {
        messages += (messages === "" ? "" : ",") + outbox[drained];
        delete outbox[drained];
      }
      return messages === "" ? "" : `[${messages}]`;
    },
    describe(error) {
      return stringify(describe(error));
    },
  };
}
