import type { ArticleDto } from "@unsung/api/contract/guide";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { LinkList } from "./guide-link.tsx";
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
  const related = [
    { name: "Skills", links: content.skills },
    { name: "Tools", links: content.tools },
  ].filter(({ links }) => links.length > 0);
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
              content: (
                <dl className="border-t border-line">
                  {related.map(({ name, links }) => (
                    <div
                      key={name}
                      className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[72px_minmax(0,1fr)]"
                    >
                      <dt className="text-ink-2">{name}</dt>
                      <dd>
                        <LinkList links={links} />
                      </dd>
                    </div>
                  ))}
                </dl>
              ),
            },
      ]}
    />
  );
}
