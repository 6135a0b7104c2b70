import { Link } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { Wordmark } from "./wordmark.tsx";

/** The first stop of the keyboard on every page. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-ink px-3 py-2 text-sm text-paper focus:translate-y-0"
    >
      Skip to content
    </a>
  );
}

type ShellProps = {
  /** Between the name and the right end of the top bar: where one is. */
  bar?: ReactNode;
  /** The right end of the top bar. */
  tools: ReactNode;
  /** The side navigation; a row under the top bar on a phone. */
  side?: ReactNode;
  children: ReactNode;
};

/** The frame of the application's pages. */
export function Shell({ bar, tools, side, children }: ShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="sticky top-0 z-30 flex h-12 items-center gap-3 border-b border-line bg-paper px-4 sm:px-5">
        <Link to="/" aria-label="Unsung, start page" className="rounded-sm">
          <Wordmark />
        </Link>
        <div className="flex min-w-0 flex-1 items-center gap-2">{bar}</div>
        <div className="flex items-center gap-1">{tools}</div>
      </header>
      <div className="flex flex-1 flex-col md:flex-row">
        {side ? (
          <nav
            aria-label="Sections"
            className="flex shrink-0 gap-1 overflow-x-auto border-b border-line px-3 py-1.5 md:sticky md:top-12 md:h-[calc(100dvh-48px)] md:w-52 md:flex-col md:gap-0.5 md:overflow-y-auto md:border-r md:border-b-0 md:px-3 md:py-4"
          >
            {side}
          </nav>
        ) : null}
        <main id="main" tabIndex={-1} className="min-w-0 flex-1 outline-none">
          {children}
        </main>
      </div>
    </div>
  );
}

/** The classes of a link in the side navigation; `data-status="active"` marks the page one is on. */
export const sideLinkClass =
  "flex h-8 items-center gap-2.5 rounded-md px-2.5 text-sm whitespace-nowrap text-ink-2 transition-colors hover:bg-hover hover:text-ink data-[status=active]:bg-hover data-[status=active]:font-[550] data-[status=active]:text-ink";
