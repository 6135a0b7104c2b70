import type { ArticleDto } from "@unsung/api/contract/guide";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { TeaserList } from "./guide-link.tsx";
import { GuidePageView } from "./guide-page.tsx";
import { Points } from "./points.tsx";
import { Prose } from "./prose.tsx";

const articleRoute = getRouteApi("/public/guide-pages/guide/$article");
const roleRoute = getRouteApi("/public/guide-pages/guide/role");

const groupWords: Record<ArticleDto["content"]["group"], string> = {
  role: "The role",
  skills: "Skills",
  teams: "Working together",
  career: "Career",
};

/** An article of the guide, under its own name. */
export function ArticlePage(): ReactNode {
  return <ArticleView article={articleRoute.useLoaderData()} />;
}

/** The article that says what the role is. */
export function RolePage(): ReactNode {
  return <ArticleView article={roleRoute.useLoaderData()} />;
}

function ArticleView({ article: { frame, content } }: { article: ArticleDto }) {
  const related = [...content.skills, ...content.tools];
  return (
    <GuidePageView
      frame={frame}
      kind={groupWords[content.group]}
      sections={[
        ...content.sections.map(({ id, title, text, points }) => ({
          id,
          title,
          content: (
            <>
              <Prose html={text} />
              {points.length === 0 ? null : (
                <div className="mt-5">
                  <Points points={points} />
                </div>
              )}
            </>
          ),
        })),
        related.length === 0
          ? null
          : {
              id: "related",
              title: "Skills and tools in it",
              content: <TeaserList teasers={related} />,
            },
      ]}
    />
  );
}
