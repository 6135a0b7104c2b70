import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { levelWords } from "#/lib/words.ts";
import { textLinkClass } from "#/ui/link.tsx";
import { GuideAnchor } from "./guide-link.tsx";
import { GuidePageView } from "./guide-page.tsx";

const route = getRouteApi("/public/guide-pages/guide/skills");

/** Every skill, by what it hangs on and from the first that one meets to the last. */
export function SkillIndexPage(): ReactNode {
  const { frame, content } = route.useLoaderData();
  return (
    <GuidePageView
      frame={frame}
      kind="Index"
      sections={content.areas.map(({ area, title, path, skills }) => ({
        id: area,
        title,
        content: (
          <>
            {path === null ? null : (
              <p className="mb-2 text-sm">
                <GuideAnchor path={path} className={textLinkClass}>
                  What this responsibility is
                </GuideAnchor>
              </p>
            )}
            <ul className="border-t border-line">
              {skills.map((skill) => (
                <li
                  key={skill.path}
                  className="group relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 border-b border-line py-3"
                >
                  <div className="min-w-0">
                    <GuideAnchor
                      path={skill.path}
                      className="text-base font-[600] after:absolute after:inset-0 group-hover:text-accent"
                    >
                      {skill.title}
                    </GuideAnchor>
                    <p className="mt-0.5 text-sm text-ink-2">{skill.summary}</p>
                  </div>
                  <p className="pt-0.5 text-xs text-ink-3">{levelWords[skill.level]}</p>
                </li>
              ))}
            </ul>
          </>
        ),
      }))}
    />
  );
}
