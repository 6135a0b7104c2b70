import { Link, Outlet } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { SkipLink } from "./shell.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";
import { Wordmark } from "./wordmark.tsx";

/** One narrow column under the name: sign-in and what comes by a link. */
export function NarrowShell(): ReactNode {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="px-4 py-5 sm:px-8">
        <Link to="/" aria-label="Unsung, start page" className="rounded-sm">
          <Wordmark />
        </Link>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-[440px] flex-1 px-4 pt-[6vh] pb-16 outline-none"
      >
        <Outlet />
      </main>
      <footer className="flex justify-end px-4 py-5 sm:px-8">
        <ThemeSwitch />
      </footer>
    </div>
  );
}
