import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import {
  createTRPCClient,
  httpBatchLink,
  httpSubscriptionLink,
  isTRPCClientError,
  splitLink,
} from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type AppRouter } from "./api-types.ts";

/** `useTRPC()` gives typed query and mutation options; server data lives in the query cache and nowhere else. */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

/** The client of the application's pages: calls of one tick travel together, live events come over SSE. */
export function createClient() {
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (operation) => operation.type === "subscription",
        true: httpSubscriptionLink({ url: "/trpc" }),
        false: httpBatchLink({ url: "/trpc", maxURLLength: 4000 }),
      }),
    ],
  });
}

/** Answers stay fresh for half a minute; a refusal is never asked again, a lost connection twice. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  function watch(error: unknown) {
    if (failureOf(error).code === "UNAUTHORIZED") onSignedOut();
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      // A lost network is told at once; waiting in silence for it looks like a server that hangs.
      mutations: { networkMode: "always" },
      queries: {
        networkMode: "always",
        staleTime: 30_000,
        retry: (count, error) => failureOf(error).code === "UNREACHABLE" && count < 2,
      },
    },
  });
}

export type Failure = {
  message: string;
  code: string;
  /** The domain's own word for it, such as SLUG_TAKEN; null when it is not an expected refusal. */
  reason: string | null;
  requestId: string | undefined;
  /** Messages by field, when the input was refused. */
  fields: Readonly<Record<string, string>>;
};

/** What went wrong, in words for the person who meets it. */
export function failureOf(error: unknown): Failure {
  if (isTRPCClientError<AppRouter>(error) && error.data) {
    return {
      message: error.message,
      code: error.data.code,
      reason: error.data.reason,
      requestId: error.data.requestId ?? undefined,
      fields: error.data.fields ?? {},
    };
  }
  const lost = isTRPCClientError<AppRouter>(error);
  return {
    message: lost
      ? "The server could not be reached. What you typed is still here; try again in a moment."
      : error instanceof Error
        ? error.message
        : "Something went wrong.",
    code: lost ? "UNREACHABLE" : "UNKNOWN",
    reason: null,
    requestId: undefined,
    fields: {},
  };
}
