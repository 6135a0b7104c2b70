import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { ButtonLink, textLinkClass } from "#/ui/link.tsx";
import { ApplyForm } from "./apply-form.tsx";
import { JobPostView, PostDates } from "./job-post-view.tsx";

const route = getRouteApi("/public/jobs/$slug");

/** A job post as the public sees it. */
export function JobPostPage(): ReactNode {
  const { post } = route.useLoaderData();
  return (
    <JobPostView
      post={post}
      organization={
        <Link
          to="/o/$organization"
          params={{ organization: post.organization.slug }}
          className={textLinkClass}
        >
          {post.organization.name}
        </Link>
      }
      aside={
        post.state === "closed" ? (
          <div className="border-y border-line py-5">
            <h2 className="text-lg font-[620]">This job is closed</h2>
            <p className="mt-1 text-sm text-ink-2">
              Nobody can apply any more. Whoever has applied still sees where they stand.
            </p>
            <ButtonLink to="/jobs" className="mt-4">
              Open jobs
            </ButtonLink>
          </div>
        ) : (
          <div className="flex flex-col gap-4">
            <ApplyForm post={post} />
            <PostDates post={post} />
          </div>
        )
      }
    />
  );
}
