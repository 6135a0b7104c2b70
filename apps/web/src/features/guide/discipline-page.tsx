import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { textLinkClass } from "#/ui/link.tsx";
import { aspectOrder, aspectWords } from "./aspect-words.ts";
import { GuideAnchor, LinkList } from "./guide-link.tsx";
import { GuidePageView } from "./guide-page.tsx";
import { Prose, WordList } from "./prose.tsx";

const route = getRouteApi("/public/guide-pages/guide/disciplines/$discipline");

/** One discipline over the eight aspects, and the shop's order seen from there. */
export function DisciplinePage(): ReactNode {
  const { frame, content } = route.useLoaderData();
  return (
    <GuidePageView
      frame={frame}
      kind="Discipline"
      aside={
        <div className="text-sm">
          <h2 className="eyebrow">Compare {frame.title} with</h2>
          <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1.5 lg:flex-col">
            {content.comparisons.map(({ title, path }) => (
              <li key={path}>
                <GuideAnchor path={path} className={textLinkClass}>
                  {title}
                </GuideAnchor>
              </li>
            ))}
          </ul>
        </div>
      }
      sections={[
        {
          id: "example",
          title: "One order, seen from here",
          content: <Prose html={content.example} />,
        },
        ...aspectOrder.map((aspect) => {
          const { short, text, points } = content.aspects[aspect];
          return {
            id: aspect,
            title: aspectWords[aspect],
            content: (
              <>
                <p className="text-base font-[600]">{short}</p>
                <Prose html={text} className="mt-2" />
                {points.length === 0 ? null : <WordList items={points} className="mt-4" />}
              </>
            ),
          };
        }),
        {
          id: "more",
          title: "Skills and tools",
          content: (
            <div className="flex flex-col gap-3">
              <LinkList links={content.skills} />
              <LinkList links={content.tools} />
            </div>
          ),
        },
      ]}
    />
  );
}
