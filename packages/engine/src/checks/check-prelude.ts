import { type GuestError, type Json } from "../host.ts";
import { type Bridge, type Operations, preludeSource } from "../runtime/prelude.ts";
import {
  type CheckOptions,
  type CheckWorld,
  type DefineCheck,
  type PartnerRequest,
} from "./check-api.ts";
import { createExpect, type ExpectKit, type Finding } from "./expect.ts";

/** A check as its file declares it, before the host has looked at it. */
type DeclaredCheck = { id: unknown; title: unknown; options: CheckOptions };

/** How a check's own code ended. */
export type CheckRun =
  | { ended: "passed" }
  | { ended: "failed"; finding: Finding }
  /** Something that is no assertion's was thrown. */
  | { ended: "threw"; error: GuestError };

/** How a partner's code ended. */
export type PartnerRun =
  | { ended: "answered"; answer: Json | undefined }
  | Exclude<CheckRun, { ended: "passed" }>;

/** Stands between a file of checks and the host. Runs in the guest; see `Prelude`. */
function prelude({ ask, tell, describe }: Bridge, { expect, findingOf }: ExpectKit) {
  type Declared = {
    id: string;
    title: string;
    run: Parameters<DefineCheck>[2];
    options: CheckOptions;
  };
  type Answer = Parameters<CheckWorld["partner"]>[1];
  const declared: Declared[] = [];
  const partners = new Map<string, Answer>();

  const check: DefineCheck = (...[id, title, run, options = {}]) => {
    if (typeof run !== "function") throw new TypeError(`check("${id}") has no function to run`);
    declared.push({ id, title, run, options });
  };
  Reflect.set(globalThis, "check", check);

  const asked =
    <Result>(operation: string) =>
    (argument: unknown) =>
      ask(operation, argument) as Promise<Result>;

  const sqlWorld = asked<never>("sql");
  const candidateSql = asked<never>("candidate.sql");
  const call = asked<never>("call");
  const world: CheckWorld = {
    http: asked<never>("http"),
    call: (name, ...args) => call({ name, args }),
    restart: async () => void (await ask("restart", null)),
    sql: (text, params = []) => sqlWorld({ text, params }),
    candidate: { sql: (text, params = []) => candidateSql({ text, params }) },
    partner(name, answer) {
      partners.set(name.toLowerCase(), answer);
      tell("partner", name);
    },
    together: (requests, options = {}) =>
      ask("together", { requests, explore: options.explore === true }) as ReturnType<
        CheckWorld["together"]
      >,
    logged: () => ask("logged", null) as ReturnType<CheckWorld["logged"]>,
    cost: () => ask("cost", null) as ReturnType<CheckWorld["cost"]>,
    expect,
  };

  function failure(error: unknown): Exclude<CheckRun, { ended: "passed" }> {
    const finding = findingOf(error);
    return finding ? { ended: "failed", finding } : { ended: "threw", error: describe(error) };
  }

  async function run(id: string): Promise<CheckRun> {
    try {
      await declared.find((one) => one.id === id)?.run(world);
      return { ended: "passed" };
    } catch (error) {
      return failure(error);
    }
  }

  async function partner(name: string, request: PartnerRequest): Promise<PartnerRun> {
    try {
      const answer = await partners.get(name)?.(request);
      return { ended: "answered", answer: answer as Json | undefined };
    } catch (error) {
      return failure(error);
    }
  }

  return (): Operations => ({
    list: (): DeclaredCheck[] => declared.map(({ id, title, options }) => ({ id, title, options })),
    run,
    partner,
  });
}

export const checkPrelude = preludeSource(prelude, createExpect);
