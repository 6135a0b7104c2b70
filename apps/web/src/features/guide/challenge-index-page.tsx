import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { challengeWords } from "./challenge-words.ts";
import { TeaserList } from "./guide-link.tsx";
import { GuidePageView } from "./guide-page.tsx";

const route = getRouteApi("/public/guide-pages/guide/challenges");

/** Every challenge, with machines and with people. */
export function ChallengeIndexPage(): ReactNode {
  const { frame, content } = route.useLoaderData();
  return (
    <GuidePageView
      frame={frame}
      kind="Index"
      sections={content.kinds.map(({ kind, challenges }) => ({
        id: kind,
        title: challengeWords[kind],
        content: <TeaserList teasers={challenges} />,
      }))}
    />
  );
}
