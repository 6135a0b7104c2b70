import { availableParallelism } from "node:os";
import process from "node:process";
import { createNodeHost, type NodeHost } from "@unsung/engine/node";
import { startThrowawayPostgres } from "@unsung/postgres";

/** A host for one command: its servers end with it, also on Ctrl-C, and when it is killed. */
export async function startGradingHost(): Promise<NodeHost> {
  const host = await createNodeHost({
    startPostgres: startThrowawayPostgres,
    slots: Math.max(1, Math.min(4, availableParallelism())),
  });
  const stop = (signal: "SIGINT" | "SIGTERM"): void => {
    void Promise.resolve(host[Symbol.asyncDispose]()).finally(() =>
      process.exit(signal === "SIGINT" ? 130 : 143),
    );
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  return {
    ...host,
    [Symbol.asyncDispose]: async () => {
      process.off("SIGINT", stop);
      process.off("SIGTERM", stop);
      await host[Symbol.asyncDispose]();
    },
  };
}
