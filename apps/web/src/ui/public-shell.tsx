import { Link, Outlet } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { useVisitor } from "#/lib/use-visitor.ts";
import { ButtonLink } from "./link.tsx";
import { SkipLink } from "./shell.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";
import { Wordmark } from "./wordmark.tsx";

const navLinkClass =
  "rounded-sm px-2 py-1.5 text-sm text-ink-2 hover:text-ink data-[status=active]:text-ink data-[status=active]:underline data-[status=active]:decoration-accent data-[status=active]:decoration-2 data-[status=active]:underline-offset-8";

/** The frame of the pages for everybody. */
export function PublicShell(): ReactNode {
  const signedIn = Boolean(useVisitor());
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
        <Outlet />
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
    </div>
  );
}
