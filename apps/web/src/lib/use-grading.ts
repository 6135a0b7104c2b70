import type { SubmissionId } from "@unsung/api/contract/ids";
import type { SubmissionState } from "@unsung/api/contract/attempt";
import { useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useState } from "react";
import { readAgain } from "./read-again.ts";
import { useTRPC } from "./trpc.ts";
import { visitorToken } from "./visitor-token.ts";

/**
 * Follows the grading of a submission until it is graded, and has its evidence read again at every step. The
 * connection comes back by itself after a break; `broken` while it is away.
 */
export function useGrading(
  submissionId: SubmissionId,
  state: SubmissionState,
): "live" | "broken" | "done" {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [broken, setBroken] = useState(false);
  const waiting = state !== "graded";
  useSubscription(
    trpc.submission.watch.subscriptionOptions(
      { submissionId, visitorToken: visitorToken() },
      {
        enabled: waiting,
        onData: () => void readAgain(queryClient, trpc.evidence.own.queryFilter({ submissionId })),
        onConnectionStateChange: (change) =>
          setBroken(change.state === "connecting" && change.error !== null),
      },
    ),
  );
  if (!waiting) return "done";
  return broken ? "broken" : "live";
}
