import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { JobPostView } from "#/features/job-post/job-post-view.tsx";
import { Notice } from "#/features/job-post/notice.tsx";
import { Loaded } from "#/lib/loaded.tsx";
import { useTRPC } from "#/lib/trpc.ts";
import { useOrganization } from "#/lib/use-organization.ts";

const route = getRouteApi("/app/org/$organization/jobs/$jobId");

/** The job post as candidates will see it, drawn by the same component as the public page. */
export function PreviewJobRoute(): ReactNode {
  const organization = useOrganization();
  const { jobId } = route.useParams();
  const query = useQuery(useTRPC().job.preview.queryOptions({ organization, jobId }));
  return (
    <div className="-mx-4 rounded-md sm:mx-0 sm:border sm:border-line">
      <Loaded query={query} what="The preview">
        {(post) => (
          <JobPostView
            post={post}
            organization={post.organization.name}
            aside={
              <div className="border-y border-line py-5">
                <h2 className="text-base font-[620]">Apply</h2>
                <p className="mt-1 mb-4 text-sm text-ink-2">
                  Here candidates give their name and address, and read:
                </p>
                <Notice organization={post.organization} />
              </div>
            }
          />
        )}
      </Loaded>
    </div>
  );
}
