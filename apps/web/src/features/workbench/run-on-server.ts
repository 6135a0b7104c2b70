import type { AttemptId } from "@unsung/api/contract/ids";
import type { RunDto } from "@unsung/api/contract/run";
import type { Verdict } from "@unsung/engine";
import { failureOf, type useTRPCClient } from "#/lib/trpc.ts";
import { visitorToken } from "#/lib/visitor-token.ts";

type Client = ReturnType<typeof useTRPCClient>;

type RunOnServerInput = {
  attemptId: AttemptId;
  files: Readonly<Record<string, string>>;
  signal: AbortSignal;
};

/** The server did not run it; the message is for the person. */
export class RunRefused extends Error {
  override name = "RunRefused";
}

/**
 * Has the server run the visible checks, for a browser that can't, and waits for what comes over the live channel.
 * Throws `RunRefused` (too many runs, a fault of ours), and an `AbortError` when cancelled.
 */
export async function runOnServer(client: Client, input: RunOnServerInput): Promise<Verdict> {
  const { attemptId, files, signal } = input;
  const token = visitorToken();
  try {
    const { runId } = await client.run.create.mutate(
      { attemptId, visitorToken: token, files: { ...files } },
      { signal },
    );
    return await new Promise<Verdict>((resolve, reject) => {
      const watching = client.run.watch.subscribe(
        { runId, visitorToken: token },
        {
          onData: ({ data }) => settle(data),
          onError: (error) => reject(error),
        },
      );
      const stop = () => {
        watching.unsubscribe();
        reject(new DOMException("Cancelled", "AbortError"));
      };
      signal.addEventListener("abort", stop, { once: true });

      function settle({ state, verdict }: RunDto) {
        if (state === "queued") return;
        signal.removeEventListener("abort", stop);
        watching.unsubscribe();
        if (verdict === null)
          reject(new RunRefused("The engine on our server broke off. That is our fault."));
        else resolve(verdict);
      }
    });
  } catch (error) {
    if (signal.aborted || error instanceof RunRefused) throw error;
    throw new RunRefused(failureOf(error).message, { cause: error });
  }
}
