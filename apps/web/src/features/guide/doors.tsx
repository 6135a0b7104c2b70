import type { GuideDoors } from "@unsung/api/contract/guide";
import { Link } from "@tanstack/react-router";
import { ArrowRight } from "lucide-react";
import { type ReactNode } from "react";
import { counted, levelWords, minutesText } from "#/lib/words.ts";
import { ButtonLink, textLinkClass } from "#/ui/link.tsx";
import { GuideAnchor } from "./guide-link.tsx";

/** Where a page leads: work that shows it, jobs that ask for it, and the way to somebody who can do it. */
export function Doors({ doors }: { doors: GuideDoors }): ReactNode {
  return (
    <section
      aria-labelledby="doors"
      className="mt-16 grid gap-x-10 gap-y-8 border-y border-line-strong/60 py-7 sm:grid-cols-3 print:hidden"
    >
      <h2 id="doors" className="sr-only">
        Where to go from here
      </h2>
      <div>
        <h3 className="text-base font-[620]">Try it</h3>
        {doors.samples.length === 0 ? (
          <p className="mt-1 text-sm text-ink-2">
            No work sample shows this yet.{" "}
            <Link to="/practice" className={textLinkClass}>
              See all of them
            </Link>
          </p>
        ) : (
          <ul className="mt-1 flex flex-col gap-2 text-sm">
            {doors.samples.map(({ path, title, level, minutes }) => (
              <li key={path}>
                <GuideAnchor path={path} className={textLinkClass}>
                  {title}
                </GuideAnchor>
                <span className="block text-xs text-ink-3">
                  {levelWords[level]}, about {minutesText(minutes)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div>
        <h3 className="text-base font-[620]">Find a job</h3>
        {doors.jobs.length === 0 ? (
          <p className="mt-1 text-sm">
            <Link to="/jobs" className={textLinkClass}>
              Open back-end jobs
            </Link>
          </p>
        ) : (
          <ul className="mt-1 flex flex-col gap-2 text-sm">
            {doors.jobs.map(({ skillId, title, count }) => (
              <li key={skillId}>
                <Link to="/jobs" search={{ skills: [skillId] }} className={textLinkClass}>
                  {title}
                </Link>
                <span className="block text-xs text-ink-3">
                  asked for in {counted(count, "job")}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div>
        <h3 className="text-base font-[620]">Hire</h3>
        <p className="mt-1 text-sm text-ink-2">
          Say what you need; companies and agencies that take requests answer. Or{" "}
          <Link to="/sign-up" search={{ next: "/org/new" }} className={textLinkClass}>
            open a job
          </Link>{" "}
          of your own.
        </p>
        <p className="mt-3">
          <ButtonLink
            to="/request-a-developer"
            search={doors.requestSkill === null ? {} : { skill: doors.requestSkill }}
          >
            Request a developer <ArrowRight size={16} aria-hidden />
          </ButtonLink>
        </p>
      </div>
    </section>
  );
}
