import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { readAgain } from "#/lib/read-again.ts";
import { useTRPC } from "#/lib/trpc.ts";
import { forgetVisitorToken, visitorToken } from "#/lib/visitor-token.ts";
import { said } from "#/ui/toast.tsx";

/** What was practised in this browser without an account becomes the account's own, once. */
export function useClaimedPractice(): void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const claim = useMutation(
    trpc.practice.claim.mutationOptions({
      onSuccess: async () => {
        forgetVisitorToken();
        said(
          "Your practice is yours now",
          "What you did in this browser without an account is kept in it.",
        );
        await readAgain(queryClient, trpc.attempt.listOwn.queryFilter());
      },
    }),
  );
  // A failure leaves the secret where it is, so the next visit tries again.
  const claimOnce = useEffectEvent(() => {
    const token = visitorToken();
    if (token !== null && claim.isIdle) claim.mutate({ visitorToken: token });
  });
  useEffect(() => claimOnce(), []);
}
