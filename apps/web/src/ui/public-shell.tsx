import { Link, Outlet } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useVisitor } from "#/lib/use-visitor.ts";
import { ButtonLink } from "./link.tsx";
import { SkipLink } from "./shell.tsx";
import { usePaletteKey } from "./use-palette-key.ts";
import { ThemeSwitch } from "./theme-switch.tsx";
import { Wordmark } from "./wordmark.tsx";

const navLinkClass =
  "rounded-sm px-2 py-1.5 text-sm text-ink-2 hover:text-ink data-[status=active]:text-ink data-[status=active]:underline data-[status=active]:decoration-accent data-[status=active]:decoration-2 data-[status=active]:underline-offset-8";

// The dialog and the palette weigh more than a page for everybody: they come when somebody asks for them.
const PublicPalette = lazy(async () => ({
  default: (await import("./public-palette.tsx")).PublicPalette,
}));

/** The frame of the pages for everybody, with the page that the address leads to unless another is given. */
export function PublicShell({ children }: { children?: ReactNode }): ReactNode {
  const signedIn = Boolean(useVisitor());
  const [palette, setPalette] = useState<"unasked" | "open" | "closed">("unasked");
  // Once it is there it listens itself.
  usePaletteKey(palette === "unasked" ? () => setPalette("open") : null);
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="border-b border-line">
        <div className="mx-auto flex h-14 w-full max-w-[1160px] items-center gap-2 px-4 sm:gap-4 sm:px-8">
          <Link to="/" aria-label="Unsung, start page" className="mr-1 rounded-sm">
            <Wordmark />
          </Link>
          <nav aria-label="Main" className="flex items-center">
            <Link to="/guide" className={navLinkClass}>
              Guide
            </Link>
            <Link to="/jobs" className={navLinkClass}>
              Jobs
            </Link>
            <Link to="/practice" className={navLinkClass}>
              Practice
            </Link>
          </nav>
          <div className="ml-auto flex items-center gap-2">
            <Link
              to="/guide/search"
              aria-label="Search"
              title="Search (⌘K or Ctrl K)"
              className="hidden size-9 items-center justify-center rounded-md text-ink-2 hover:bg-hover hover:text-ink sm:inline-flex"
            >
              <Search size={16} aria-hidden />
            </Link>
            {signedIn ? (
              <ButtonLink to="/home" size="sm">
                Your home
              </ButtonLink>
            ) : (
              <>
                <Link to="/sign-in" className={navLinkClass}>
                  Sign in
                </Link>
                <span className="hidden sm:block">
                  <ButtonLink to="/sign-up" size="sm">
                    Sign up
                  </ButtonLink>
                </span>
              </>
            )}
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="flex-1 outline-none">
        {children ?? <Outlet />}
      </main>
      <footer className="border-t border-line">
        <div className="mx-auto flex w-full max-w-[1160px] flex-wrap items-center gap-x-6 gap-y-2 px-4 py-6 text-xs text-ink-3 sm:px-8">
          <span>Unsung. Hire back-end developers on the work itself.</span>
          <Link to="/request-a-developer" className="hover:text-ink hover:underline">
            Request a developer
          </Link>
          <div className="ml-auto">
            <ThemeSwitch />
          </div>
        </div>
      </footer>
      {palette === "unasked" ? null : (
        <Suspense>
          <PublicPalette
            open={palette === "open"}
            onOpenChange={(open) => setPalette(open ? "open" : "closed")}
          />
        </Suspense>
      )}
    </div>
  );
}
