import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { challengeWords } from "./challenge-words.ts";
import { TeaserList } from "./guide-link.tsx";
import { GuidePageView } from "./guide-page.tsx";
import { Points } from "./points.tsx";
import { Prose } from "./prose.tsx";

const route = getRouteApi("/public/guide-pages/guide/challenges/$challenge");

/** What is hard, told as a scene, and what helps. */
export function ChallengePage(): ReactNode {
  const { frame, content } = route.useLoaderData();
  return (
    <GuidePageView
      frame={frame}
      kind={`Challenge, ${challengeWords[content.kind].toLowerCase()}`}
      sections={[
        { id: "scene", title: "A scene", content: <Prose html={content.scene} /> },
        { id: "why", title: "Why it is hard", content: <Prose html={content.why} /> },
        { id: "helps", title: "What helps", content: <Points points={content.helps} /> },
        content.skills.length === 0
          ? null
          : {
              id: "skills",
              title: "Skills that it asks for",
              content: <TeaserList teasers={content.skills} />,
            },
      ]}
    />
  );
}
