import type { SearchResultDto } from "@unsung/api/contract/search";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { counted } from "#/lib/words.ts";
import { searchKindWords } from "#/lib/search-words.ts";
import { Button } from "#/ui/button.tsx";
import { textLinkClass } from "#/ui/link.tsx";
import { GuideAnchor } from "../guide-link.tsx";
import { Marked } from "./marked.tsx";

const route = getRouteApi("/public/guide-pages/guide/search");

/** Everything that was found: pages of the guide, work samples, open jobs. */
export function SearchPage(): ReactNode {
  const { text, results, jobs } = route.useLoaderData();
  const navigate = useNavigate();
  const count = results.length + jobs.length;
  const groups = [
    { title: "In the guide", results: results.filter(({ kind }) => kind !== "sample") },
    { title: "Work samples", results: results.filter(({ kind }) => kind === "sample") },
    { title: "Open jobs", results: jobs },
  ];
  return (
    <div className="max-w-[680px]">
      <h1 className="display text-[34px] leading-[40px] sm:text-2xl">Search the guide</h1>
      <search>
        <form
          method="get"
          action="/guide/search"
          className="mt-5 flex gap-2"
          // A fresh field for each search, so that going back shows what was asked then.
          key={text}
          onSubmit={(event) => {
            event.preventDefault();
            const asked = new FormData(event.currentTarget).get("q");
            const q = typeof asked === "string" ? asked.trim() : "";
            void navigate({ to: "/guide/search", search: q === "" ? {} : { q } });
          }}
        >
          <input
            type="search"
            name="q"
            aria-label="What to look for"
            defaultValue={text}
            maxLength={100}
            className="control h-11 px-3.5 text-base"
          />
          <Button type="submit" look="primary" size="lg">
            Search
          </Button>
        </form>
      </search>
      <output className="mt-4 block text-sm text-ink-2">
        {text === "" ? (
          "Skills, tools, challenges, articles, work samples and open jobs. Typing mistakes are forgiven."
        ) : count === 0 ? (
          <>
            Nothing is called “{text}” here. Try another word for it, or look through{" "}
            <Link to="/guide/skills" className={textLinkClass}>
              the skills
            </Link>
            .
          </>
        ) : (
          `${counted(count, "page")} for “${text}”`
        )}
      </output>
      {groups
        .filter((group) => group.results.length > 0)
        .map((group) => (
          <Results key={group.title} {...group} />
        ))}
    </div>
  );
}

function Results({ title, results }: { title: string; results: readonly SearchResultDto[] }) {
  const id = `found-${title.toLowerCase().replaceAll(" ", "-")}`;
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="eyebrow border-b border-line pb-1.5">
        {title}
      </h2>
      <ol>
        {results.map((result) => (
          <li key={result.path} className="group relative border-b border-line py-3">
            <p className="flex items-baseline justify-between gap-4">
              <GuideAnchor
                path={result.path}
                className="text-base font-[600] after:absolute after:inset-0 group-hover:text-accent"
              >
                <Marked pieces={result.title} />
              </GuideAnchor>
              <span className="shrink-0 text-xs text-ink-3">{searchKindWords[result.kind]}</span>
            </p>
            <p className="mt-0.5 text-sm text-ink-2">
              <Marked pieces={result.excerpt} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
