import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { counted } from "#/lib/words.ts";
import { Badge } from "#/ui/badge.tsx";
import { textLinkClass } from "#/ui/link.tsx";
import { Markdown } from "#/ui/markdown.tsx";
import { EmptyState } from "#/ui/states.tsx";
import { PostList } from "./post-list.tsx";

const route = getRouteApi("/public/o/$organization");

/** An organization and its open jobs. */
export function CareersPage(): ReactNode {
  const { profile, posts } = route.useLoaderData();
  return (
    <div className="mx-auto w-full max-w-[1160px] px-4 pt-8 pb-20 sm:px-8 sm:pt-12">
      <header className="max-w-prose">
        <h1 className="display text-xl sm:text-2xl">{profile.name}</h1>
        <p className="mt-2 flex flex-wrap items-center gap-3 text-sm">
          {profile.demo ? <Badge>Demo</Badge> : null}
          {profile.website === null ? null : (
            <a href={profile.website} rel="noopener nofollow" className={textLinkClass}>
              {new URL(profile.website).hostname}
            </a>
          )}
        </p>
        {profile.aboutHtml === "" ? null : <Markdown html={profile.aboutHtml} className="mt-6" />}
      </header>
      <section className="mt-10" aria-labelledby="open-jobs">
        <h2 id="open-jobs" className="mb-3 text-base font-[620]">
          {posts.items.length === 0 ? "Open jobs" : counted(posts.items.length, "open job")}
        </h2>
        {posts.items.length === 0 ? (
          <EmptyState title="No open jobs now">
            When {profile.name} opens one, it stands here.
          </EmptyState>
        ) : (
          <PostList posts={posts.items} showOrganization={false} />
        )}
      </section>
    </div>
  );
}
