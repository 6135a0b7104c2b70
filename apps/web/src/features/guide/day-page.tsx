import type { DayDto } from "@unsung/api/contract/guide";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { LinkList } from "./guide-link.tsx";
import { GuidePageView } from "./guide-page.tsx";
import { Prose } from "./prose.tsx";

const route = getRouteApi("/public/guide-pages/guide/day");

const kindWords: Record<DayDto["content"]["hours"][number]["kind"], string> = {
  building: "Building",
  talking: "Talking",
  reviewing: "Reviewing",
  running: "Keeping it running",
};

/** One working day, hour by hour. */
export function DayPage(): ReactNode {
  const { frame, content } = route.useLoaderData();
  return (
    <GuidePageView
      frame={frame}
      kind="Day to day"
      sections={[]}
      places={content.hours.map(({ at, title }) => ({ id: placeOf(at), title: `${at} ${title}` }))}
    >
      <Prose html={content.intro} className="mt-8" />
      <ol className="mt-10">
        {content.hours.map(({ at, title, what, kind, skills }) => (
          <li
            key={at}
            id={placeOf(at)}
            className="grid scroll-mt-6 grid-cols-[56px_minmax(0,1fr)] gap-x-4 sm:grid-cols-[72px_minmax(0,1fr)]"
          >
            <p className="tabular pt-1 font-mono text-sm text-ink-2">{at}</p>
            <div className="relative border-l border-line-strong pb-10 pl-5 before:absolute before:top-2.5 before:-left-[4.5px] before:size-2 before:rounded-full before:bg-accent sm:pl-7">
              <p className="eyebrow">{kindWords[kind]}</p>
              <h2 className="display text-lg">{title}</h2>
              <Prose html={what} className="mt-2" />
              {skills.length === 0 ? null : (
                <div className="mt-3 text-sm">
                  <LinkList links={skills} />
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
    </GuidePageView>
  );
}

function placeOf(at: string): string {
  return `at-${at.replace(":", "-")}`;
}
