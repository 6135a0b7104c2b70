import type { CareerDto } from "@unsung/api/contract/guide";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { levelWords } from "#/lib/words.ts";
import { FigureTable } from "./figure-table.tsx";
import { LinkList } from "./guide-link.tsx";
import { type GuideSection, GuidePageView } from "./guide-page.tsx";
import { Outside } from "./outside.tsx";
import { Prose, WordList, Words } from "./prose.tsx";

const route = getRouteApi("/public/guide-pages/guide/career");

type Content = CareerDto["content"];

/** The ladder, pay and demand with their sources, and how to climb. */
export function CareerPage(): ReactNode {
  const { frame, content } = route.useLoaderData();
  return (
    <GuidePageView
      frame={frame}
      kind="Career"
      sections={[
        { id: "ladder", title: "The steps", content: <Ladder steps={content.ladder} /> },
        {
          id: "pay",
          title: "What is paid",
          content: (
            <>
              <p className="guide-lead">
                <Words html={content.pay.intro} />
              </p>
              <FigureTable
                caption="Published pay figures"
                figures={content.pay.figures.map(({ sector, period, value, ...figure }) => ({
                  ...figure,
                  what: sector === null ? figure.what : `${figure.what}, ${sector}`,
                  value: `${value} a ${period}`,
                }))}
              />
              <Prose html={content.pay.reading} className="mt-5" />
            </>
          ),
        },
        {
          id: "demand",
          title: "What is asked for",
          content: (
            <>
              <p className="guide-lead">
                <Words html={content.demand.intro} />
              </p>
              <FigureTable caption="Published figures on demand" figures={content.demand.figures} />
              <Prose html={content.demand.reading} className="mt-5" />
            </>
          ),
        },
        projectsSection(content),
        certificationsSection(content),
        upToDateSection(content),
      ]}
    >
      <Prose html={content.intro} className="mt-8" />
    </GuidePageView>
  );
}

function Ladder({ steps }: { steps: Content["ladder"] }) {
  return (
    <ol className="border-t border-line">
      {steps.map(({ id, title, what, can, skills, next }) => (
        <li key={id} id={id} className="border-b border-line py-6">
          <h3 className="display text-lg">{title}</h3>
          <Prose html={what} className="mt-2" />
          <WordList items={can} className="mt-4" />
          {skills.length === 0 ? null : (
            <div className="mt-4 text-sm">
              <LinkList links={skills} />
            </div>
          )}
          <p className="mt-4 border-l-2 border-line-strong pl-4 text-base text-ink-2">
            <span className="font-[600] text-ink">The next step. </span>
            <Words html={next} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function projectsSection({ projects }: Content): GuideSection | null {
  if (projects.length === 0) return null;
  return {
    id: "projects",
    title: "Projects to build",
    content: (
      <ul className="border-t border-line">
        {projects.map(({ title, what, level, skills }) => (
          <li key={title} className="border-b border-line py-4">
            <h3 className="text-base font-[600]">
              {title}{" "}
              <span className="ml-2 text-xs font-normal text-ink-3">{levelWords[level]}</span>
            </h3>
            <p className="mt-1 text-base text-ink-2">
              <Words html={what} />
            </p>
            <div className="mt-2 text-sm">
              <LinkList links={skills} />
            </div>
          </li>
        ))}
      </ul>
    ),
  };
}

function certificationsSection({ certifications }: Content): GuideSection | null {
  if (certifications.length === 0) return null;
  return {
    id: "certifications",
    title: "Certifications",
    content: (
      <ul className="border-t border-line">
        {certifications.map(({ name, by, weight, url }) => (
          <li key={name} className="border-b border-line py-3">
            <Outside url={url}>{name}</Outside>, {by}
            <p className="mt-0.5 text-sm text-ink-2">{weight}</p>
          </li>
        ))}
      </ul>
    ),
  };
}

const kindWords: Record<string, string> = {
  course: "Course",
  community: "Community",
  reading: "To read",
  talks: "Talks",
};

function upToDateSection({ upToDate }: Content): GuideSection | null {
  if (upToDate.length === 0) return null;
  return {
    id: "up-to-date",
    title: "Staying up to date",
    content: (
      <ul className="border-t border-line">
        {upToDate.map(({ kind, title, url, what }) => (
          <li
            key={url}
            className="grid gap-x-6 gap-y-0.5 border-b border-line py-3 sm:grid-cols-[112px_minmax(0,1fr)]"
          >
            <span className="text-sm text-ink-3">{kindWords[kind] ?? kind}</span>
            <div>
              <Outside url={url}>{title}</Outside>
              <p className="mt-0.5 text-sm text-ink-2">{what}</p>
            </div>
          </li>
        ))}
      </ul>
    ),
  };
}
