import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { type ReactNode } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { Loaded } from "#/lib/loaded.tsx";
import { More, paging, rowsOf } from "#/lib/more.tsx";
import { useTRPC } from "#/lib/trpc.ts";
import { useMay } from "#/lib/use-may.ts";
import { useOrganization } from "#/lib/use-organization.ts";
import { jobStateWords, levelWords } from "#/lib/words.ts";
import { Badge } from "#/ui/badge.tsx";
import { FilterLinks } from "#/ui/filter-links.tsx";
import { ButtonLink } from "#/ui/link.tsx";
import { Page } from "#/ui/page.tsx";
import { EmptyState, SkeletonRows } from "#/ui/states.tsx";
import { Table, Td, Th, Tr } from "#/ui/table.tsx";
import { Time } from "#/ui/time.tsx";
import { useKeyboardList } from "#/ui/use-keyboard-list.ts";

const route = getRouteApi("/app/org/$organization/");
type Job = OutputOf<"job.list">["items"][number];

/** The organization's jobs, newest first: where hiring starts from. */
export function JobsPage(): ReactNode {
  const organization = useOrganization();
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  const trpc = useTRPC();
  const may = useMay();
  const jobs = useInfiniteQuery(
    trpc.job.list.infiniteQueryOptions({ organization, state: state ?? null }, paging),
  );
  return (
    <Page
      title="Jobs"
      actions={
        may("job.write") ? (
          <ButtonLink to="/org/$organization/jobs/new" params={{ organization }} look="primary">
            <Plus size={16} aria-hidden /> New job
          </ButtonLink>
        ) : null
      }
    >
      <FilterLinks
        label="State"
        value={state ?? "all"}
        choices={[
          { value: "all", label: "All" },
          { value: "published", label: "Published" },
          { value: "draft", label: "Drafts" },
          { value: "closed", label: "Closed" },
        ]}
        onChange={(next) => void navigate({ search: next === "all" ? {} : { state: next } })}
      />
      <div className="mt-4">
        <Loaded query={jobs} what="The jobs" skeleton={<SkeletonRows />}>
          {(data) => (
            <>
              <JobTable jobs={rowsOf(data)} filtered={state !== undefined} />
              <More query={jobs} />
            </>
          )}
        </Loaded>
      </div>
    </Page>
  );
}

function JobTable({ jobs, filtered }: { jobs: readonly Job[]; filtered: boolean }) {
  const organization = useOrganization();
  const navigate = useNavigate();
  const { active } = useKeyboardList({
    items: jobs,
    idOf: (job) => job.id,
    onOpen: (job) =>
      void navigate({
        to: "/org/$organization/jobs/$jobId",
        params: { organization, jobId: job.id },
      }),
  });
  if (jobs.length === 0 && filtered) {
    return <EmptyState title="No job in this state">Choose another above.</EmptyState>;
  }
  if (jobs.length === 0) {
    return (
      <EmptyState
        title="No jobs yet"
        action={
          <ButtonLink to="/org/$organization/jobs/new" params={{ organization }} look="primary">
            Write the first job
          </ButtonLink>
        }
      >
        A job says what the work is, what it pays, and which work samples show that somebody can do
        it. It stays a draft until you publish it.
      </EmptyState>
    );
  }
  return (
    <Table
      caption="Jobs"
      head={
        <>
          <Th>Title</Th>
          <Th>State</Th>
          <Th className="hidden sm:table-cell">Level</Th>
          <Th align="right">Applications</Th>
          <Th align="right" className="hidden sm:table-cell">
            Published
          </Th>
        </>
      }
    >
      {jobs.map((job) => (
        <Tr key={job.id} data-row={job.id} active={active === job.id}>
          <Td className="min-w-52">
            <Link
              to="/org/$organization/jobs/$jobId"
              params={{ organization, jobId: job.id }}
              className="font-[550] hover:text-accent hover:underline hover:underline-offset-3"
            >
              {job.title}
            </Link>
          </Td>
          <Td>
            <Badge tone={job.state === "published" ? "accent" : "plain"}>
              {jobStateWords[job.state]}
            </Badge>
          </Td>
          <Td className="hidden text-ink-2 sm:table-cell">{levelWords[job.level]}</Td>
          <Td align="right">{job.applications}</Td>
          <Td align="right" className="hidden text-ink-2 sm:table-cell">
            {job.publishedAt === null ? "–" : <Time at={job.publishedAt} show="date" />}
          </Td>
        </Tr>
      ))}
    </Table>
  );
}
