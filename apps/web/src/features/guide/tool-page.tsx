import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { Facts } from "#/ui/page.tsx";
import { TeaserList } from "./guide-link.tsx";
import { GuidePageView } from "./guide-page.tsx";
import { Outside } from "./outside.tsx";
import { Prose, WordList } from "./prose.tsx";

const route = getRouteApi("/public/guide-pages/guide/tools/$tool");

/** One tool: what it is, what it is good at, what to watch out for. */
export function ToolPage(): ReactNode {
  const { frame, content } = route.useLoaderData();
  return (
    <GuidePageView
      frame={frame}
      kind={content.group}
      aside={
        <Facts
          className="grid-cols-2 lg:grid-cols-1"
          items={[
            { name: "Since", value: <span className="tabular">{content.since}</span> },
            {
              name: "Site",
              value: <Outside url={content.site}>{new URL(content.site).hostname}</Outside>,
            },
          ]}
        />
      }
      sections={[
        { id: "what", title: "What it is", content: <Prose html={content.what} /> },
        {
          id: "in-the-job",
          title: "In the job",
          content: <Prose html={content.inTheJob} />,
        },
        { id: "example", title: "For example", content: <Prose html={content.example} /> },
        { id: "good-at", title: "Good at", content: <WordList items={content.goodAt} /> },
        {
          id: "watch-out",
          title: "To watch out for",
          content: <WordList items={content.watchOut} />,
        },
        content.skills.length === 0
          ? null
          : {
              id: "skills",
              title: "Skills that it serves",
              content: <TeaserList teasers={content.skills} />,
            },
      ]}
    />
  );
}
