import { type ReactNode, useEffect, useState } from "react";
import type { InputOf, OutputOf, ProcedurePath } from "#/lib/api-types.ts";
import { ApiError, createBrowserLoad } from "#/lib/load.ts";
import { ButtonLink } from "#/ui/link.tsx";
import { ErrorState, Skeleton } from "#/ui/states.tsx";
import { AccountPage } from "./account-page.tsx";

type LinkState<Answer> =
  | { state: "loading" }
  | { state: "failed"; error: ApiError }
  | { state: "loaded"; answer: Answer };

/** Asks once what a link is about. Reading it takes nothing: a mail program that opens links early does no harm. */
export function useLink<Path extends ProcedurePath>(
  path: Path,
  input: InputOf<Path>,
): LinkState<OutputOf<Path>> {
  const [state, setState] = useState<LinkState<OutputOf<Path>>>({ state: "loading" });
  const key = JSON.stringify(input);
  useEffect(() => {
    let here = true;
    async function ask() {
      try {
        const answer = await createBrowserLoad(new Map())(path, JSON.parse(key) as InputOf<Path>);
        if (here) setState({ state: "loaded", answer });
      } catch (error) {
        if (here && error instanceof ApiError) setState({ state: "failed", error });
      }
    }
    void ask();
    return () => {
      here = false;
    };
  }, [path, key]);
  return state;
}

type LinkFrameProps<Answer> = { link: LinkState<Answer>; children: (answer: Answer) => ReactNode };

/** A link's page while it loads, when it leads nowhere, and when it does. */
export function LinkFrame<Answer>({ link, children }: LinkFrameProps<Answer>) {
  switch (link.state) {
    case "loading":
      return <Skeleton lines={4} />;
    case "failed":
      return link.error.code === "NOT_FOUND" || link.error.code === "BAD_REQUEST" ? (
        <DeadLink>This link is not complete, or has been replaced by a newer one.</DeadLink>
      ) : (
        <ErrorState
          title="The link could not be looked up"
          requestId={link.error.requestId}
          onRetry={() => window.location.reload()}
        >
          {link.error.message}
        </ErrorState>
      );
    case "loaded":
      return children(link.answer);
    default:
      return link satisfies never;
  }
}

/** A link that no longer works: why, and what to do. */
export function DeadLink({ children }: { children: ReactNode }) {
  return (
    <AccountPage title="This link no longer works" lead={children}>
      <div className="flex flex-wrap gap-2">
        <ButtonLink to="/home" look="primary">
          Your home
        </ButtonLink>
        <ButtonLink to="/jobs">Open jobs</ButtonLink>
      </div>
    </AccountPage>
  );
}
