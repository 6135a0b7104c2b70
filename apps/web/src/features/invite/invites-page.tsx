import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { Loaded } from "#/lib/loaded.tsx";
import { More, paging, rowsOf } from "#/lib/more.tsx";
import { failureOf, useTRPC } from "#/lib/trpc.ts";
import { useOrganization } from "#/lib/use-organization.ts";
import { inviteStateWords } from "#/lib/words.ts";
import { Badge } from "#/ui/badge.tsx";
import { Button } from "#/ui/button.tsx";
import { CopyLink } from "#/ui/copy-link.tsx";
import { Dialog } from "#/ui/dialog.tsx";
import { ButtonLink } from "#/ui/link.tsx";
import { EmptyState, SkeletonRows } from "#/ui/states.tsx";
import { Table, Td, Th, Tr } from "#/ui/table.tsx";
import { Time } from "#/ui/time.tsx";
import { said, saidFailure } from "#/ui/toast.tsx";
import { InviteForm } from "./invite-form.tsx";

const jobRoute = getRouteApi("/app/org/$organization/jobs/$jobId");
type Invite = OutputOf<"invite.list">["items"][number];

/** Who was invited, by mail or by a link; each invitation is for one person and works once. */
export function InvitesPage(): ReactNode {
  const organization = useOrganization();
  const { jobId } = jobRoute.useParams();
  const trpc = useTRPC();
  const job = useQuery(trpc.job.get.queryOptions({ organization, jobId }));
  return (
    <Loaded query={job} what="The job">
      {(loaded) =>
        loaded.state === "draft" ? (
          <EmptyState
            title="Publish the job first"
            action={
              <ButtonLink
                to="/org/$organization/jobs/$jobId/edit"
                params={{ organization, jobId }}
                look="primary"
              >
                Go on writing
              </ButtonLink>
            }
          >
            Whoever is invited reads the job post before deciding.
          </EmptyState>
        ) : (
          <Invites job={loaded} />
        )
      }
    </Loaded>
  );
}

function Invites({ job }: { job: OutputOf<"job.get"> }) {
  const organization = useOrganization();
  const trpc = useTRPC();
  const [url, setUrl] = useState<string | null>(null);
  const invites = useInfiniteQuery(
    trpc.invite.list.infiniteQueryOptions({ organization, jobId: job.id, limit: 50 }, paging),
  );
  return (
    <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_340px]">
      <div className="lg:col-start-2 lg:row-start-1">
        {job.state === "published" ? (
          <InviteForm job={job} onLink={setUrl} />
        ) : (
          <p className="border-y border-line py-4 text-sm text-ink-2">
            The job is closed: nobody can be invited any more.
          </p>
        )}
      </div>
      <div className="min-w-0 lg:col-start-1 lg:row-start-1">
        <Loaded query={invites} what="The invitations" skeleton={<SkeletonRows rows={5} />}>
          {(data) => (
            <>
              <InviteTable jobId={job.id} invites={rowsOf(data)} onLink={setUrl} />
              <More query={invites} />
            </>
          )}
        </Loaded>
      </div>
      <Dialog
        open={url !== null}
        onOpenChange={(open) => {
          if (!open) setUrl(null);
        }}
        title="One link for one person"
        description="It is shown only now: it is kept as a fingerprint. Who opens it reads what is asked, what is kept and who sees it, before accepting."
      >
        {url === null ? null : <CopyLink url={url} label="Invitation link" />}
      </Dialog>
    </div>
  );
}

type InviteTableProps = {
  jobId: OutputOf<"job.get">["id"];
  invites: readonly Invite[];
  onLink: (url: string) => void;
};

function InviteTable({ jobId, invites, onLink }: InviteTableProps) {
  if (invites.length === 0) {
    return (
      <EmptyState title="Nobody is invited yet">
        Paste the addresses of people whom you would like to see work, or make a link to hand over
        yourself.
      </EmptyState>
    );
  }
  return (
    <Table
      caption="Invitations"
      head={
        <>
          <Th>For</Th>
          <Th>State</Th>
          <Th>Until</Th>
          <Th align="right">Sent</Th>
          <Th>
            <span className="sr-only">Actions</span>
          </Th>
        </>
      }
    >
      {invites.map((invite) => (
        <InviteRow key={invite.id} jobId={jobId} invite={invite} onLink={onLink} />
      ))}
    </Table>
  );
}

type InviteRowProps = {
  jobId: InviteTableProps["jobId"];
  invite: Invite;
  onLink: (url: string) => void;
};

function InviteRow({ jobId, invite, onLink }: InviteRowProps) {
  const organization = useOrganization();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const name = invite.email ?? invite.remark ?? "A link";
  const settle = () =>
    queryClient.invalidateQueries(trpc.invite.list.infiniteQueryFilter({ organization, jobId }));
  const resend = useMutation(
    trpc.invite.resend.mutationOptions({
      onSuccess: (answer) => {
        if (answer.url === null)
          said(`Sent again to ${name}`, "The link of the earlier mail no longer works.");
        else onLink(answer.url);
      },
      onError: (error) => saidFailure(`Nothing was sent to ${name}`, failureOf(error).message),
      onSettled: settle,
    }),
  );
  const revoke = useMutation(
    trpc.invite.revoke.mutationOptions({
      onSuccess: () => said(`The invitation for ${name} no longer works`),
      onError: (error) =>
        saidFailure(`The invitation for ${name} still works`, failureOf(error).message),
      onSettled: settle,
    }),
  );
  return (
    <Tr>
      <Td className="max-w-72 min-w-44 truncate">
        {invite.email ?? (
          <span className="flex items-center gap-2">
            <Badge>Link</Badge>
            <span className="truncate text-ink-2">{invite.remark}</span>
          </span>
        )}
      </Td>
      <Td>
        <Badge tone={invite.state === "open" ? "accent" : "plain"}>
          {inviteStateWords[invite.state]}
        </Badge>
      </Td>
      <Td className="text-ink-2">
        <Time at={invite.deadline} />
      </Td>
      <Td align="right" className="text-ink-2">
        <Time at={invite.sentAt} show="date" />
      </Td>
      <Td align="right" className="whitespace-nowrap">
        {invite.state === "open" ? (
          <>
            <Button
              look="quiet"
              size="sm"
              busy={resend.isPending}
              onClick={() => resend.mutate({ organization, inviteId: invite.id })}
            >
              {invite.email === null ? "New link" : "Send again"}
            </Button>
            <Button
              look="quiet"
              size="sm"
              busy={revoke.isPending}
              onClick={() => revoke.mutate({ organization, inviteId: invite.id })}
            >
              Revoke
            </Button>
          </>
        ) : null}
      </Td>
    </Tr>
  );
}
