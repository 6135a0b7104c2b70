import { type Json } from "../host.ts";
import { installConsole } from "../runtime/console.ts";
import { type Bridge, type Operations, preludeSource } from "../runtime/prelude.ts";
import { type FetchInit, type FetchResponse, type HandlerTools, type Sql } from "./handler-api.ts";

/** A statement as it leaves the guest. `transaction` is null outside of one. */
export type SqlRequest = { text: string; params: Json[]; transaction: number | null };

/** A request to a partner as it leaves the guest; the body is text or null. */
export type FetchRequest = {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: string | null;
};

/** A partner's answer as it enters the guest. */
export type FetchAnswer = { status: number; headers: Record<string, string>; body: string };

/** Stands between a `handler` sample's module and the host. Runs in the guest; see `Prelude`. */
function prelude({ ask }: Bridge, log: HandlerTools["log"]) {
  const { parse, stringify } = JSON;
  // A partner that does not answer times out at once, so a deadline has nothing to do.
  Reflect.set(globalThis, "AbortSignal", { timeout: () => null });

  function statements(transaction: number | null): Sql {
    return async (text, params = []) => {
      if (typeof text !== "string" || !Array.isArray(params)) {
        throw new TypeError("sql takes the text of a statement and a list of parameters");
      }
      const sent = params.map((value: unknown) =>
        typeof value === "bigint" ? String(value) : value,
      );
      return (await ask("sql", { text, params: sent, transaction })) as Awaited<ReturnType<Sql>>;
    };
  }

  async function begin<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const transaction = (await ask("begin", null)) as number;
    let result: T;
    try {
      result = await work(statements(transaction));
    } catch (error) {
      await ask("rollback", transaction);
      throw error;
    }
    await ask("commit", transaction);
    return result;
  }

  async function fetch(url: string, init: FetchInit = {}): Promise<FetchResponse> {
    const { method = "GET", headers = {}, body = null } = init;
    const answer = (await ask("fetch", {
      url,
      method,
      headers,
      body: body === null || typeof body === "string" ? body : stringify(body),
    })) as FetchAnswer;
    return {
      ok: answer.status >= 200 && answer.status < 300,
      status: answer.status,
      headers: { get: (name) => answer.headers[name.toLowerCase()] ?? null },
      json: async () => parse(answer.body) as Json,
      text: async () => answer.body,
    };
  }

  const sql = Object.assign(statements(null), { begin });
  const tools: HandlerTools = { sql, now: () => new Date(), fetch, log };

  return (exports: Record<string, unknown>): Operations => {
    const handler = exports["default"];
    if (typeof handler !== "function") {
      throw new TypeError("the module's default export is not a function");
    }
    return { http: (request: Json) => handler(request, tools) as unknown };
  };
}

export const handlerPrelude = preludeSource(prelude, installConsole);
