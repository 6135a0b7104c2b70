import { availableParallelism } from "node:os";
import process from "node:process";
import { createNodeHost, type NodeHost } from "@unsung/engine/node";
import { startThrowawayPostgres } from "@unsung/postgres";

export type GradingHostOnDemand = AsyncDisposable & { get(): Promise<NodeHost> };

const mostSlots = 4;

/**
 * A host for one command, started when it is first asked for. Its servers end with the command, also when that is
 * interrupted; when it is killed, they end by themselves.
 */
export function gradingHostOnDemand(): GradingHostOnDemand {
  let started: Promise<NodeHost> | undefined;
  const end = async (): Promise<void> => {
    const host = await started;
    await host?.[Symbol.asyncDispose]();
  };
  const interrupted = (signal: "SIGINT" | "SIGTERM"): void => {
    void end().finally(() => process.exit(signal === "SIGINT" ? 130 : 143));
  };
  process.once("SIGINT", interrupted);
  process.once("SIGTERM", interrupted);
  return {
    get: () => {
      started ??= createNodeHost({
        startPostgres: startThrowawayPostgres,
        slots: Math.min(mostSlots, availableParallelism()),
      });
      return started;
    },
    [Symbol.asyncDispose]: async () => {
      process.off("SIGINT", interrupted);
      process.off("SIGTERM", interrupted);
      await end();
    },
  };
}
