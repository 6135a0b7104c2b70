import { getRouteApi, Outlet, useLocation } from "@tanstack/react-router";
import { clsx } from "clsx";
import { type ReactNode } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { GuideAnchor } from "./guide-link.tsx";
import { SearchField } from "./search/search-field.tsx";

const route = getRouteApi("/public/guide-pages");

type Part = OutputOf<"guide.page.contents">[number];

/** The frame of every page of the guide but the first: its contents beside the page, or folded above it. */
export function GuideLayout(): ReactNode {
  const parts = route.useLoaderData();
  const path = useLocation({ select: (location) => location.pathname });
  const current = parts.find((part) => part.pages.some((page) => isWithin(path, page.path)));
  const isSearch = path === "/guide/search";
  return (
    <div className="mx-auto w-full max-w-[1160px] px-4 pb-20 sm:px-8 lg:grid lg:grid-cols-[168px_minmax(0,1fr)] lg:gap-x-12">
      <div className="hidden lg:block">
        <div className="sticky top-0 flex max-h-dvh flex-col pt-12 text-sm">
          {isSearch ? null : <SearchField className="mb-5" />}
          <nav aria-label="Guide" className="min-h-0 overflow-y-auto pb-10">
            <Contents parts={parts} current={current} path={path} />
          </nav>
        </div>
      </div>
      {isSearch ? null : <SearchField className="mt-4 lg:hidden print:hidden" />}
      <details className="guide-fold mt-4 border-y border-line lg:hidden">
        <summary className="flex min-h-11 items-center justify-between gap-4 text-sm">
          <span>
            Guide
            {current === undefined ? "" : <span className="text-ink-2"> · {current.title}</span>}
          </span>
        </summary>
        <nav aria-label="Guide, folded" className="pb-4 text-sm">
          <Contents parts={parts} current={current} path={path} />
        </nav>
      </details>
      <div className="min-w-0 pt-6 lg:pt-12">
        <Outlet />
      </div>
    </div>
  );
}

function Contents({
  parts,
  current,
  path,
}: {
  parts: readonly Part[];
  current: Part | undefined;
  path: string;
}) {
  return (
    <ul className="flex flex-col">
      <li>
        <GuideAnchor path="/guide" className="block py-1 text-ink-2 hover:text-ink">
          The way of a request
        </GuideAnchor>
      </li>
      {parts.map((part) => {
        const [first, ...others] = part.pages;
        const isOpen = part === current;
        return first === undefined ? null : (
          <li key={part.title}>
            <GuideAnchor
              path={first.path}
              className={clsx(
                "block py-1 hover:text-ink",
                isOpen ? "font-[600] text-ink" : "text-ink-2",
              )}
            >
              {part.title}
            </GuideAnchor>
            {isOpen && others.length > 0 ? (
              <ul className="mb-2 border-l border-line">
                {part.pages.map((page) => (
                  <li key={page.path}>
                    <GuideAnchor
                      path={page.path}
                      className={clsx(
                        "-ml-px block border-l py-1 pl-3 hover:text-ink",
                        isWithin(path, page.path)
                          ? "border-accent text-ink"
                          : "border-transparent text-ink-2",
                      )}
                    >
                      {page.title}
                    </GuideAnchor>
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

/** Whether an address is this page, an entry below it, or another comparison. */
function isWithin(path: string, page: string): boolean {
  if (page.startsWith("/guide/compare/")) return path.startsWith("/guide/compare/");
  return path === page || path.startsWith(`${page}/`);
}
