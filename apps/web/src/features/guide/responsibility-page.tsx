import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { TeaserList } from "./guide-link.tsx";
import { GuidePageView } from "./guide-page.tsx";
import { Points } from "./points.tsx";
import { Prose, WordList } from "./prose.tsx";

const route = getRouteApi("/public/guide-pages/guide/responsibilities/$responsibility");

/** One of the four things that a back-end developer answers for. */
export function ResponsibilityPage(): ReactNode {
  const { frame, content } = route.useLoaderData();
  return (
    <GuidePageView
      frame={frame}
      kind="Responsibility"
      sections={[
        { id: "what", title: "What it is about", content: <Prose html={content.what} /> },
        { id: "tasks", title: "What is done", content: <Points points={content.tasks} /> },
        { id: "example", title: "In the shop", content: <Prose html={content.example} /> },
        {
          id: "good",
          title: "What good looks like",
          content: <WordList items={content.goodLooksLike} />,
        },
        content.skills.length === 0
          ? null
          : { id: "skills", title: "Its skills", content: <TeaserList teasers={content.skills} /> },
      ]}
    />
  );
}
