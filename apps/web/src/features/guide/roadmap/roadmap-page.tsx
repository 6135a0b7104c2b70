import type { RoadmapDto } from "@unsung/api/contract/roadmap";
import type { SampleLevel } from "@unsung/api/contract/sample";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { counted, levelWords, minutesText } from "#/lib/words.ts";
import { Button } from "#/ui/button.tsx";
import { textLinkClass } from "#/ui/link.tsx";
import { Doors } from "../doors.tsx";
import { GuideAnchor } from "../guide-link.tsx";
import { RoadmapExport } from "./roadmap-export.tsx";
import { AllSkills, Way } from "./roadmap-list.tsx";
import { RoadmapMap } from "./roadmap-map.tsx";
import { skillStates } from "./skill-states.ts";

const route = getRouteApi("/public/guide/roadmap");

type Content = RoadmapDto["content"];

/** The skill graph as a map or a list, the way to a goal, and what to prove next. */
export function RoadmapPage(): ReactNode {
  const { frame, content } = route.useLoaderData();
  const { level, view } = route.useSearch();
  const states = useMemo(() => skillStates(content, level), [content, level]);
  const signedIn = content.skills.some(({ evidence }) => evidence !== null);
  return (
    <div className="roadmap mx-auto w-full max-w-[1760px] px-4 pt-8 pb-20 sm:px-8" data-view={view}>
      <header className="flex flex-wrap items-end justify-between gap-x-12 gap-y-6">
        <div className="max-w-[640px]">
          <nav aria-label="Breadcrumb" className="text-sm text-ink-3">
            <ol className="flex flex-wrap">
              {frame.crumbs.map(({ title, path }) => (
                <li key={path} className="after:mx-2 after:content-['/']">
                  <GuideAnchor path={path} className="hover:text-ink">
                    {title}
                  </GuideAnchor>
                </li>
              ))}
              <li aria-current="page" className="text-ink-2">
                {frame.title}
              </li>
            </ol>
          </nav>
          <h1 className="display mt-5 text-[34px] leading-[40px] sm:text-2xl">{frame.title}</h1>
          <p className="guide-lead mt-3">{frame.summary}</p>
        </div>
        <GoalForm content={content} />
      </header>
      <NextStep content={content} signedIn={signedIn} />
      <div className="mt-8 flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-t border-line pt-3 print:hidden">
        <Levels level={level} />
        <Views view={view} />
      </div>
      {view === "list" ? null : (
        <div className="roadmap-map-part">
          <RoadmapMap content={content} states={states} signedIn={signedIn} />
        </div>
      )}
      <Way content={content} />
      {view === "map" ? null : (
        <div className="roadmap-list-part">
          <AllSkills content={content} states={states} />
        </div>
      )}
      <RoadmapExport content={content} />
      <Doors doors={frame.doors} />
    </div>
  );
}

/** Where the way leads. Without scripts a form, with them the choice is enough. */
function GoalForm({ content: { goal, jobs } }: { content: Content }) {
  const navigate = useNavigate();
  const { level, view } = route.useSearch();
  const levels = Object.entries(levelWords).filter(([id]) => id !== "lead");
  const isListed =
    goal === null || goal.kind === "level" || jobs.some(({ slug }) => goal.value === `job:${slug}`);
  return (
    <form method="get" action="/guide/roadmap" className="w-full max-w-[400px]">
      <label htmlFor="roadmap-goal" className="text-sm font-[550]">
        Where to?
      </label>
      <div className="mt-1.5 flex gap-2">
        <select
          id="roadmap-goal"
          name="goal"
          className="control h-9 px-2.5"
          // A fresh element for each goal, since its choices depend on it.
          key={goal?.value ?? ""}
          defaultValue={goal?.value ?? ""}
          onChange={(event) => {
            const chosen = event.target.value;
            void navigate({
              to: "/guide/roadmap",
              search: { ...(chosen === "" ? {} : { goal: chosen }), ...only({ level, view }) },
              resetScroll: false,
            });
          }}
        >
          <option value="">The whole map</option>
          <optgroup label="A level">
            {levels.map(([id, word]) => (
              <option key={id} value={id}>
                {word} back-end developer
              </option>
            ))}
          </optgroup>
          {jobs.length === 0 ? null : (
            <optgroup label="An open job">
              {jobs.map(({ slug, title }) => (
                <option key={slug} value={`job:${slug}`}>
                  {title}
                </option>
              ))}
            </optgroup>
          )}
          {isListed ? null : (
            <optgroup label={goal.kind === "skill" ? "A skill" : "A job"}>
              <option value={goal.value}>{goal.title}</option>
            </optgroup>
          )}
        </select>
        <noscript>
          <Button type="submit">Show</Button>
        </noscript>
      </div>
      {goal === null ? null : (
        <p className="mt-2 text-sm text-ink-2">
          {counted(goal.way.length, "skill")} on the way
          {goal.path === null ? null : (
            <>
              {" "}
              to{" "}
              <GuideAnchor path={goal.path} className={textLinkClass}>
                {goal.title}
              </GuideAnchor>
            </>
          )}
        </p>
      )}
    </form>
  );
}

/** What to prove next, and why. */
function NextStep({ content, signedIn }: { content: Content; signedIn: boolean }) {
  const { next, goal, skills } = content;
  if (!signedIn) return null;
  const skill = skills.find(({ id }) => id === next?.skillId);
  if (next === null || skill === undefined) {
    return (
      <p className="mt-6 border-l-2 border-line-strong pl-4 text-sm text-ink-2">
        {goal === null
          ? "Everything that a work sample can prove, you have proved."
          : "Of this goal everything is proved that a work sample can prove."}
      </p>
    );
  }
  return (
    <section
      aria-labelledby="next-step"
      className="mt-6 flex max-w-[880px] flex-wrap items-center gap-x-8 gap-y-3 border-l-2 border-accent pl-4"
    >
      <div className="min-w-0 flex-1 basis-[320px]">
        <h2 id="next-step" className="text-sm text-ink-2">
          Next best step
        </h2>
        <p className="display mt-0.5 text-lg">
          <GuideAnchor path={skill.path} className="hover:text-accent">
            {skill.title}
          </GuideAnchor>
        </p>
        <p className="mt-0.5 text-sm text-ink-2">{whyNext(next, goal)}</p>
      </div>
      <GuideAnchor
        path={next.sample.path}
        className="inline-flex min-h-9 items-center rounded-md bg-accent px-3.5 py-1.5 text-sm font-[550] text-on-accent hover:bg-accent-strong"
      >
        Try “{next.sample.title}”
      </GuideAnchor>
    </section>
  );
}

/** "Four of your goal's skills wait for it; its prerequisites are proved; a work sample of about 20 min proves it." */
function whyNext(next: NonNullable<Content["next"]>, goal: Content["goal"]): string {
  const { waiting, prerequisites, sample } = next;
  const of = goal === null ? "the map’s" : "the goal’s";
  const waits =
    waiting === 1 ? `One of ${of} skills rests on it` : `${waiting} of ${of} skills rest on it`;
  return `${waits}; ${groundText(prerequisites)}; a work sample of about ${minutesText(sample.minutes)} proves it.`;
}

function groundText({ proved, all }: { proved: number; all: number }): string {
  if (all === 0) return "it has no prerequisites";
  if (proved === all)
    return all === 1 ? "its prerequisite is proved" : "its prerequisites are proved";
  if (proved === 0) return "what it rests on needs no proof first";
  return `${proved} of its ${all} prerequisites are proved, and the others need no proof first`;
}

function Levels({ level }: { level: SampleLevel | undefined }) {
  const { goal, view } = route.useSearch();
  const choices = [undefined, "junior", "mid", "senior"] as const;
  return (
    <nav aria-label="Levels" className="flex flex-wrap gap-x-5 text-sm">
      {choices.map((choice) => (
        <Link
          key={choice ?? "all"}
          to="/guide/roadmap"
          search={only({ goal, level: choice, view })}
          resetScroll={false}
          aria-current={choice === level ? "true" : undefined}
          className={choiceClass}
        >
          {choice === undefined ? "All levels" : levelWords[choice]}
        </Link>
      ))}
    </nav>
  );
}

function Views({ view }: { view: "map" | "list" | undefined }) {
  const { goal, level } = route.useSearch();
  return (
    <nav aria-label="Shown as" className="flex gap-x-5 text-sm">
      {(["map", "list"] as const).map((choice) => (
        <Link
          key={choice}
          to="/guide/roadmap"
          search={only({ goal, level, view: choice })}
          resetScroll={false}
          aria-current={choice === view ? "true" : undefined}
          data-choice={choice}
          className={choiceClass}
        >
          {choice === "map" ? "Map" : "List"}
        </Link>
      ))}
    </nav>
  );
}

const choiceClass =
  "roadmap-choice border-b-2 border-transparent py-1.5 text-ink-2 hover:text-ink aria-[current]:border-accent aria-[current]:font-[550] aria-[current]:text-ink";

/** Leaves out what is not set, as exact optional types want it. */
function only<Search extends Record<string, unknown>>(
  search: Search,
): { [Key in keyof Search]?: NonNullable<Search[Key]> } {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Search]?: NonNullable<Search[Key]>;
  };
}
