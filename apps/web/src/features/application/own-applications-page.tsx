import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { Loaded } from "#/lib/loaded.tsx";
import { More, paging, rowsOf } from "#/lib/more.tsx";
import { useTRPC } from "#/lib/trpc.ts";
import { applicationStateWords } from "#/lib/words.ts";
import { Badge } from "#/ui/badge.tsx";
import { ButtonLink } from "#/ui/link.tsx";
import { Page } from "#/ui/page.tsx";
import { EmptyState, SkeletonRows } from "#/ui/states.tsx";
import { Table, Td, Th, Tr } from "#/ui/table.tsx";
import { Time } from "#/ui/time.tsx";
import { useKeyboardList } from "#/ui/use-keyboard-list.ts";

type OwnApplication = OutputOf<"application.own.list">["items"][number];

/** Every application of one's own and where it stands. */
export function OwnApplicationsPage(): ReactNode {
  const applications = useInfiniteQuery(
    useTRPC().application.own.list.infiniteQueryOptions({}, paging),
  );
  return (
    <Page title="Your applications" lead="Where each stands, decided by people, with their reason.">
      <Loaded query={applications} what="Your applications" skeleton={<SkeletonRows rows={4} />}>
        {(data) => (
          <>
            <List applications={rowsOf(data)} />
            <More query={applications} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function List({ applications }: { applications: readonly OwnApplication[] }) {
  const navigate = useNavigate();
  const { active } = useKeyboardList({
    items: applications,
    idOf: (application) => application.id,
    onOpen: ({ id }) =>
      void navigate({ to: "/home/applications/$applicationId", params: { applicationId: id } }),
  });
  if (applications.length === 0) {
    return (
      <EmptyState
        title="You have not applied yet"
        action={
          <ButtonLink to="/jobs" look="primary">
            Open jobs
          </ButtonLink>
        }
      >
        Each job says what it pays and what work it asks for. What you hand in stays yours.
      </EmptyState>
    );
  }
  return (
    <Table
      caption="Your applications"
      head={
        <>
          <Th>Job</Th>
          <Th>Organization</Th>
          <Th>Where it stands</Th>
          <Th align="right">Hand in by</Th>
          <Th align="right" className="hidden sm:table-cell">
            Applied
          </Th>
        </>
      }
    >
      {applications.map((application) => (
        <Tr key={application.id} data-row={application.id} active={active === application.id}>
          <Td className="min-w-52 font-[550]">
            <Link
              to="/home/applications/$applicationId"
              params={{ applicationId: application.id }}
              className="hover:text-accent hover:underline hover:underline-offset-3"
            >
              {application.job.title}
            </Link>
          </Td>
          <Td className="text-ink-2">{application.organization.name}</Td>
          <Td>
            <Standing application={application} />
          </Td>
          <Td align="right" className="text-ink-2">
            {application.dueAt === null ? "–" : <Time at={application.dueAt} />}
          </Td>
          <Td align="right" className="hidden text-ink-2 sm:table-cell">
            <Time at={application.appliedAt} show="date" />
          </Td>
        </Tr>
      ))}
    </Table>
  );
}

/** In progress: the stage. Otherwise: what it came to. */
export function Standing({
  application,
}: {
  application: Pick<OwnApplication, "state" | "stage">;
}) {
  return application.state === "active" ? (
    <Badge tone="accent">{application.stage}</Badge>
  ) : (
    <Badge>{applicationStateWords[application.state]}</Badge>
  );
}
