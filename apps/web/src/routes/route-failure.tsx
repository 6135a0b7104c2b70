import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { ApiError } from "#/lib/load.ts";
import { ErrorState } from "#/ui/states.tsx";
import { NotFoundPage } from "./not-found.tsx";

/** A page whose data could not be loaded, or that broke while it was drawn. */
export function RouteFailure({ error }: ErrorComponentProps) {
  const router = useRouter();
  if (error instanceof ApiError && error.code === "NOT_FOUND") return <NotFoundPage />;
  return (
    <div className="mx-auto w-full max-w-[760px] px-4 py-16">
      <ErrorState
        title="This page could not be shown"
        requestId={error instanceof ApiError ? error.requestId : undefined}
        onRetry={() => void router.invalidate()}
      >
        {error instanceof ApiError
          ? error.message
          : "Something broke while it was drawn. Nothing that you had saved is lost; try again, or go back."}
      </ErrorState>
    </div>
  );
}
