import { ButtonLink } from "#/ui/link.tsx";

/** An address that leads nowhere, or to what is not the reader's to see. */
export function NotFoundPage() {
  return (
    <div className="mx-auto w-full max-w-[760px] px-4 py-16">
      <h1 className="display text-xl">There is nothing at this address</h1>
      <p className="mt-2 max-w-prose text-sm text-ink-2">
        It may have been closed or moved, or it belongs to somebody else. If a link brought you
        here, ask the one who sent it for a new one.
      </p>
      <div className="mt-5 flex flex-wrap gap-2">
        <ButtonLink to="/" look="primary">
          Start page
        </ButtonLink>
        <ButtonLink to="/jobs">Open jobs</ButtonLink>
      </div>
    </div>
  );
}
