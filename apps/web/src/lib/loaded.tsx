import { type ReactNode } from "react";
import { ErrorState, Skeleton } from "#/ui/states.tsx";
import { failureOf } from "./trpc.ts";

type LoadedProps<Data> = {
  query: { data: Data | undefined; isError: boolean; error: unknown; refetch: () => unknown };
  /** What could not be loaded, as in "The job could not be loaded". */
  what: string;
  skeleton?: ReactNode;
  children: (data: Data) => ReactNode;
};

/** A query's three states: where it will be, why it isn't, what it is. Old data stays while new comes. */
export function Loaded<Data>({ query, what, skeleton, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    const failure = failureOf(query.error);
    return (
      <ErrorState
        title={`${what} could not be loaded`}
        requestId={failure.requestId}
        onRetry={() => {
          query.refetch();
        }}
      >
        {failure.message}
      </ErrorState>
    );
  }
  return skeleton ?? <Skeleton lines={6} label={`Loading: ${what}`} />;
}
