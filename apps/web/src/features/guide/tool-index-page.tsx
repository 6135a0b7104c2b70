import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { TeaserList } from "./guide-link.tsx";
import { GuidePageView } from "./guide-page.tsx";

const route = getRouteApi("/public/guide-pages/guide/tools");

/** Every tool, by what it is. */
export function ToolIndexPage(): ReactNode {
  const { frame, content } = route.useLoaderData();
  return (
    <GuidePageView
      frame={frame}
      kind="Index"
      sections={content.groups.map(({ title, tools }) =>
        tools.length === 0
          ? null
          : {
              id: title.toLowerCase().replaceAll(" ", "-"),
              title,
              content: <TeaserList teasers={tools} />,
            },
      )}
    />
  );
}
