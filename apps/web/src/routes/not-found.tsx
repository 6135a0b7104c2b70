import { ButtonLink } from "#/ui/link.tsx";
import { EmptyState } from "#/ui/states.tsx";

/** An address that leads nowhere, or to what is not the reader's to see. */
export function NotFoundPage() {
  return (
    <div className="mx-auto w-full max-w-[760px] px-4 py-16">
      <EmptyState
        title="There is nothing at this address"
        action={
          <>
            <ButtonLink to="/" look="primary">
              Start page
            </ButtonLink>
            <ButtonLink to="/jobs">Open jobs</ButtonLink>
          </>
        }
      >
        It may have been closed or moved, or it belongs to somebody else. If a link brought you
        here, ask the one who sent it for a new one.
      </EmptyState>
    </div>
  );
}
