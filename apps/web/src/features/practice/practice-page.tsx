import { getRouteApi, Link } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { type ReactNode } from "react";
import { kindWords } from "#/lib/sample-words.ts";
import { levelWords } from "#/lib/words.ts";
import { Button } from "#/ui/button.tsx";
import { responsibilities, responsibilityNames } from "#/ui/evidence-strip.tsx";
import { controlClass } from "#/ui/field.tsx";
import { FilterBox, FilterGroup, FilterMore, toggled } from "#/ui/filters.tsx";
import { ButtonLink, textLinkClass } from "#/ui/link.tsx";
import { EmptyState } from "#/ui/states.tsx";
import { ForgetPractice } from "./forget-practice.tsx";
import { SampleList } from "./sample-list.tsx";

const route = getRouteApi("/public/practice");

/** Every work sample that anybody may try; words and filters in the URL. */
export function PracticePage(): ReactNode {
  const { page } = route.useLoaderData();
  const search = route.useSearch();
  const filtered = Object.keys(search).some((key) => key !== "after");
  return (
    <div className="mx-auto w-full max-w-[1160px] px-4 pt-8 pb-20 sm:px-8 sm:pt-12">
      <h1 className="display text-xl sm:text-2xl">Practise on real pieces of work</h1>
      <p className="mt-2 max-w-prose text-sm text-ink-2">
        The same kind of work that companies ask for, graded the same way: on a real PostgreSQL,
        check by check. No account needed.
      </p>
      <div className="mt-8 grid gap-x-12 gap-y-6 lg:grid-cols-[220px_minmax(0,1fr)]">
        <Filters />
        <div className="min-w-0">
          {page.items.length === 0 ? (
            <EmptyState
              title={filtered ? "No work sample matches this search" : "No work samples yet"}
              action={
                filtered ? (
                  <ButtonLink to="/practice" search={{}}>
                    Clear the search
                  </ButtonLink>
                ) : undefined
              }
            >
              {filtered
                ? "Fewer filters, or other words, show more."
                : "They come with the catalogue."}
            </EmptyState>
          ) : (
            <SampleList samples={page.items} />
          )}
          <div className="mt-4 flex gap-4 text-sm">
            {search.after === undefined ? null : (
              <Link
                from="/practice"
                to="/practice"
                search={({ after: _after, ...rest }) => rest}
                className={textLinkClass}
              >
                First page
              </Link>
            )}
            {page.nextCursor === null ? null : (
              <Link
                from="/practice"
                to="/practice"
                search={(before) => ({ ...before, after: page.nextCursor ?? "" })}
                className={textLinkClass}
              >
                Next page
              </Link>
            )}
          </div>
          <ForgetPractice />
        </div>
      </div>
    </div>
  );
}

const lengths = [15, 30] as const;

function Filters() {
  const { skills } = route.useLoaderData();
  const search = route.useSearch();
  const navigate = route.useNavigate();

  function change(changes: Record<string, unknown>) {
    void navigate({
      search: ({ after: _after, ...before }) =>
        Object.fromEntries(
          Object.entries({ ...before, ...changes }).filter(([, value]) => value !== undefined),
        ),
      replace: true,
      resetScroll: false,
    });
  }

  return (
    <search>
      <form
        className="flex flex-col gap-6"
        onSubmit={(event) => {
          event.preventDefault();
          const text = new FormData(event.currentTarget).get("text");
          change({
            text: typeof text === "string" && text.trim() !== "" ? text.trim() : undefined,
          });
        }}
      >
        <div className="flex gap-1.5">
          <label className="sr-only" htmlFor="sample-search">
            Words in the title
          </label>
          <input
            key={search.text ?? ""}
            id="sample-search"
            name="text"
            type="search"
            defaultValue={search.text}
            placeholder="Words in the title"
            className={`${controlClass} h-9 px-3`}
          />
          <Button type="submit" size="icon" aria-label="Search" title="Search">
            <Search size={16} aria-hidden />
          </Button>
        </div>
        <div className="flex flex-wrap gap-x-8 gap-y-6 lg:flex-col">
          <FilterGroup legend="Responsibility">
            {responsibilities.map((responsibility) => (
              <FilterBox
                key={responsibility}
                checked={search.responsibility?.includes(responsibility) ?? false}
                onChange={() =>
                  change({ responsibility: toggled(search.responsibility, responsibility) })
                }
              >
                {responsibilityNames[responsibility]}
              </FilterBox>
            ))}
          </FilterGroup>
          <FilterGroup legend="Kind">
            {(["query", "schema", "handler", "function"] as const).map((kind) => (
              <FilterBox
                key={kind}
                checked={search.kind?.includes(kind) ?? false}
                onChange={() => change({ kind: toggled(search.kind, kind) })}
              >
                {kindWords[kind].short}
              </FilterBox>
            ))}
          </FilterGroup>
          <FilterGroup legend="Level">
            {(["junior", "mid", "senior"] as const).map((level) => (
              <FilterBox
                key={level}
                checked={search.level?.includes(level) ?? false}
                onChange={() => change({ level: toggled(search.level, level) })}
              >
                {levelWords[level]}
              </FilterBox>
            ))}
          </FilterGroup>
          <FilterMore legend="Skill" open={search.skills !== undefined}>
            {skills.map(({ skillId, title, samples }) => (
              <FilterBox
                key={skillId}
                checked={search.skills?.includes(skillId) ?? false}
                onChange={() => change({ skills: toggled(search.skills, skillId) })}
                count={samples}
              >
                {title}
              </FilterBox>
            ))}
          </FilterMore>
          <FilterGroup legend="Time">
            {lengths.map((minutes) => (
              <FilterBox
                key={minutes}
                checked={search.minutes === minutes}
                onChange={(on) => change({ minutes: on ? minutes : undefined })}
              >
                At most {minutes} min
              </FilterBox>
            ))}
          </FilterGroup>
        </div>
      </form>
    </search>
  );
}
