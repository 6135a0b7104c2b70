import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link, Outlet } from "@tanstack/react-router";
import { Copy, ExternalLink, MoreHorizontal } from "lucide-react";
import { type ReactNode, useState } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { useDocumentTitle } from "#/lib/head.ts";
import { Loaded } from "#/lib/loaded.tsx";
import { failureOf, useTRPC } from "#/lib/trpc.ts";
import { useMay } from "#/lib/use-may.ts";
import { useOrganization } from "#/lib/use-organization.ts";
import { jobStateWords } from "#/lib/words.ts";
import { Badge } from "#/ui/badge.tsx";
import { Button, IconButton } from "#/ui/button.tsx";
import { Dialog } from "#/ui/dialog.tsx";
import { Menu, MenuItem } from "#/ui/menu.tsx";
import { textLinkClass } from "#/ui/link.tsx";
import { Page } from "#/ui/page.tsx";
import { said, saidFailure } from "#/ui/toast.tsx";
import { PublishButton } from "./publish-button.tsx";

const route = getRouteApi("/app/org/$organization/jobs/$jobId");

const tabClass =
  "-mb-px flex h-10 items-center border-b-2 border-transparent text-sm font-[550] whitespace-nowrap text-ink-2 hover:text-ink data-[status=active]:border-accent data-[status=active]:text-ink";

/** One job: its name and state over its pages. */
export function JobLayout(): ReactNode {
  const organization = useOrganization();
  const { jobId } = route.useParams();
  const query = useQuery(useTRPC().job.get.queryOptions({ organization, jobId }));
  return (
    <Loaded query={query} what="The job" skeleton={<Page title="Job">{null}</Page>}>
      {(job) => <JobFrame job={job} />}
    </Loaded>
  );
}

function JobFrame({ job }: { job: OutputOf<"job.get"> }) {
  const organization = useOrganization();
  const params = { organization, jobId: job.id };
  const may = useMay();
  const mayRead = may("request.read");
  const request = useQuery(
    useTRPC().hireRequest.inbox.ofJob.queryOptions(params, { enabled: mayRead }),
  );
  useDocumentTitle(job.title);
  return (
    <Page
      above={
        <>
          <Link
            to="/org/$organization"
            params={{ organization }}
            className="hover:text-ink hover:underline"
          >
            Jobs
          </Link>
          {request.data ? (
            <>
              , made of{" "}
              <Link
                to="/org/$organization/requests/$deliveryId"
                params={{ organization, deliveryId: request.data.deliveryId }}
                className={textLinkClass}
              >
                a request
              </Link>
            </>
          ) : null}
        </>
      }
      title={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {job.title}
          <Badge tone={job.state === "published" ? "accent" : "plain"}>
            {jobStateWords[job.state]}
          </Badge>
        </span>
      }
      actions={
        <>
          {job.state === "draft" && may("job.publish") ? <PublishButton job={job} /> : null}
          {job.state === "published" ? <PublishedActions job={job} /> : null}
        </>
      }
    >
      <nav
        aria-label="Job"
        className="mb-6 flex gap-6 overflow-x-auto overflow-y-hidden border-b border-line"
      >
        <Link
          to="/org/$organization/jobs/$jobId"
          params={params}
          activeOptions={{ exact: true, includeSearch: false }}
          className={tabClass}
        >
          Shortlist
        </Link>
        {may("invite.read") ? (
          <Link to="/org/$organization/jobs/$jobId/invites" params={params} className={tabClass}>
            Invitations
          </Link>
        ) : null}
        {may("job.write") ? (
          <Link to="/org/$organization/jobs/$jobId/edit" params={params} className={tabClass}>
            Job
          </Link>
        ) : null}
        <Link to="/org/$organization/jobs/$jobId/preview" params={params} className={tabClass}>
          As candidates see it
        </Link>
      </nav>
      <Outlet />
    </Page>
  );
}

function PublishedActions({ job }: { job: OutputOf<"job.get"> }) {
  const organization = useOrganization();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const close = useMutation(
    trpc.job.close.mutationOptions({
      onSuccess: () => {
        setAsking(false);
        said("The job is closed", "Its address now says so. Applications stay where they are.");
      },
      onError: (error) => saidFailure("The job stays open", failureOf(error).message),
      onSettled: () =>
        Promise.all([
          queryClient.invalidateQueries(trpc.job.get.queryFilter({ organization, jobId: job.id })),
          queryClient.invalidateQueries(trpc.job.list.infiniteQueryFilter({ organization })),
        ]),
    }),
  );
  const url = `${window.location.origin}/jobs/${job.slug}`;
  return (
    <>
      <Link
        to="/jobs/$slug"
        params={{ slug: job.slug }}
        target="_blank"
        className="flex items-center gap-1.5 text-sm text-accent hover:underline"
      >
        Job post <ExternalLink size={14} aria-hidden />
      </Link>
      <Menu
        align="end"
        trigger={
          <IconButton label="More for this job">
            <MoreHorizontal size={16} aria-hidden />
          </IconButton>
        }
      >
        <MenuItem
          icon={<Copy size={14} />}
          onSelect={() =>
            void navigator.clipboard.writeText(url).then(() => said("The post's address is copied"))
          }
        >
          Copy the post’s address
        </MenuItem>
        {may("job.publish") ? (
          <MenuItem onSelect={() => setAsking(true)}>Close the job…</MenuItem>
        ) : null}
      </Menu>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title="Close this job"
        description="It can't be opened again. Nobody can apply any more, and its post says so. Those who have applied stay on the shortlist; invitations that are open stop working."
      >
        <div className="flex gap-2">
          <Button
            look="primary"
            busy={close.isPending}
            onClick={() => close.mutate({ organization, jobId: job.id })}
          >
            Close the job
          </Button>
          <Button look="quiet" onClick={() => setAsking(false)}>
            Keep it open
          </Button>
        </div>
      </Dialog>
    </>
  );
}
