import { getRouteApi, Link } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { type ReactNode } from "react";
import { countryName, employmentWords, levelWords, sectorWords } from "#/lib/words.ts";
import { Button } from "#/ui/button.tsx";
import { controlClass } from "#/ui/field.tsx";
import { FilterBox, FilterGroup, FilterMore, toggled } from "#/ui/filters.tsx";
import { ButtonLink, textLinkClass } from "#/ui/link.tsx";
import { EmptyState } from "#/ui/states.tsx";
import { PostList } from "./post-list.tsx";

const route = getRouteApi("/public/jobs");

/** Every open job: words and filters in the URL, so that a search can be kept and shared. */
export function JobPostsPage(): ReactNode {
  const { page } = route.useLoaderData();
  const search = route.useSearch();
  const filtered = Object.keys(search).some((key) => key !== "after");
  return (
    <div className="mx-auto w-full max-w-[1160px] px-4 pt-8 pb-20 sm:px-8 sm:pt-12">
      <h1 className="display text-xl sm:text-2xl">Open back-end jobs</h1>
      <p className="mt-2 max-w-prose text-sm text-ink-2">
        Each states what it pays and what work it asks for before you apply.
      </p>
      <div className="mt-8 grid gap-x-12 gap-y-6 lg:grid-cols-[220px_minmax(0,1fr)]">
        <Filters />
        <div className="min-w-0">
          <h2 className="sr-only">Jobs found</h2>
          {page.items.length === 0 ? (
            <EmptyState
              title={filtered ? "No job matches this search" : "No open jobs now"}
              action={
                filtered ? (
                  <ButtonLink to="/jobs" search={{}}>
                    Clear the search
                  </ButtonLink>
                ) : undefined
              }
            >
              {filtered
                ? "Fewer filters, or other words, show more."
                : "When an organization publishes one, it stands here."}
            </EmptyState>
          ) : (
            <PostList posts={page.items} />
          )}
          <div className="mt-4 flex gap-4 text-sm">
            {search.after === undefined ? null : (
              <Link
                from="/jobs"
                to="/jobs"
                search={({ after: _after, ...rest }) => rest}
                className={textLinkClass}
              >
                First page
              </Link>
            )}
            {page.nextCursor === null ? null : (
              <Link
                from="/jobs"
                to="/jobs"
                search={(before) => ({ ...before, after: page.nextCursor ?? "" })}
                className={textLinkClass}
              >
                Next page
              </Link>
            )}
          </div>
        </div>
      </div>
    </div>
  );
}

/** Works before the page has come to life, too: it is a form that asks for the same address. */
function Filters() {
  const { filters } = route.useLoaderData();
  const countries = filters.countries.map(({ country, jobs }) => ({ id: country, jobs }));
  const skills = filters.skills.map(({ skillId, jobs }) => ({ id: skillId, jobs }));
  const titles = new Map(filters.skills.map(({ skillId, title }) => [skillId, title]));
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
          <label className="sr-only" htmlFor="job-search">
            Words in the job
          </label>
          <input
            key={search.text ?? ""}
            id="job-search"
            name="text"
            type="search"
            defaultValue={search.text}
            placeholder="Title, word, organization"
            className={`${controlClass} h-9 px-3`}
          />
          <Button type="submit" size="icon" aria-label="Search" title="Search">
            <Search size={16} aria-hidden />
          </Button>
        </div>
        <div className="flex flex-wrap gap-x-8 gap-y-6 lg:flex-col">
          <FilterGroup legend="Place">
            <FilterBox
              checked={search.remote === true}
              onChange={(on) => change({ remote: on ? true : undefined })}
            >
              Remote
            </FilterBox>
          </FilterGroup>
          <FilterGroup legend="Level">
            {words(levelWords).map(([level, label]) => (
              <FilterBox
                key={level}
                checked={search.level?.includes(level) ?? false}
                onChange={() => change({ level: toggled(search.level, level) })}
              >
                {label}
              </FilterBox>
            ))}
          </FilterGroup>
          <FilterGroup legend="Employment">
            {words(employmentWords).map(([type, label]) => (
              <FilterBox
                key={type}
                checked={search.type?.includes(type) ?? false}
                onChange={() => change({ type: toggled(search.type, type) })}
              >
                {label}
              </FilterBox>
            ))}
          </FilterGroup>
          <FilterMore legend="Country" open={search.country !== undefined}>
            {offered(countries, search.country ? [search.country] : []).map(({ id, jobs }) => (
              <FilterBox
                key={id}
                checked={search.country === id}
                onChange={(on) => change({ country: on ? id : undefined })}
                count={jobs}
              >
                {countryName(id)}
              </FilterBox>
            ))}
          </FilterMore>
          <FilterMore legend="Skill" open={search.skills !== undefined}>
            {offered(skills, search.skills ?? []).map(({ id, jobs }) => (
              <FilterBox
                key={id}
                checked={search.skills?.includes(id) ?? false}
                onChange={() => change({ skills: toggled(search.skills, id) })}
                count={jobs}
              >
                {titles.get(id) ?? id}
              </FilterBox>
            ))}
          </FilterMore>
          <FilterMore legend="Sector" open={search.sector !== undefined}>
            {words(sectorWords).map(([sector, label]) => (
              <FilterBox
                key={sector}
                checked={search.sector?.includes(sector) ?? false}
                onChange={() => change({ sector: toggled(search.sector, sector) })}
              >
                {label}
              </FilterBox>
            ))}
          </FilterMore>
        </div>
      </form>
    </search>
  );
}

/** What open jobs offer, and what is chosen though no open job has it: it must be there to be taken out. */
function offered(known: readonly { id: string; jobs: number }[], chosen: readonly string[]) {
  const missing = chosen.filter((id) => !known.some((each) => each.id === id));
  return [...missing.map((id) => ({ id, jobs: 0 })), ...known];
}

/** The entries of a word list with their keys' own type. */
function words<Key extends string>(list: Record<Key, string>): [Key, string][] {
  return Object.entries(list) as [Key, string][];
}
