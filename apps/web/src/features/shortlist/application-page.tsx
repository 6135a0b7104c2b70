import type { ApplicationId } from "@unsung/api/contract/ids";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Eye } from "lucide-react";
import { type ReactNode, useState } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { Loaded } from "#/lib/loaded.tsx";
import { failureOf, useTRPC } from "#/lib/trpc.ts";
import { useMay } from "#/lib/use-may.ts";
import { useOrganization } from "#/lib/use-organization.ts";
import { applicationStateWords, rejectionWords } from "#/lib/words.ts";
import { Badge } from "#/ui/badge.tsx";
import { Button } from "#/ui/button.tsx";
import { EvidenceStrip, StripLegend } from "#/ui/evidence-strip.tsx";
import { textLinkClass } from "#/ui/link.tsx";
import { Facts, Page, Section } from "#/ui/page.tsx";
import { Select } from "#/ui/select.tsx";
import { ErrorState } from "#/ui/states.tsx";
import { Time } from "#/ui/time.tsx";
import { said, saidFailure } from "#/ui/toast.tsx";
import { DeclineDialog } from "./decline-dialog.tsx";
import { History } from "./history.tsx";
import { Keeping } from "./keeping.tsx";
import { Notes } from "./notes.tsx";
import { RankReasons } from "./rank-reasons.tsx";
import { nameOf, pointsText, type Row, ticksOf } from "./ticks.ts";
import { useDecisions } from "./use-decisions.ts";

type Job = OutputOf<"job.get">;

type ApplicationPageProps = {
  applicationId: ApplicationId;
  /** The work, sample by sample, with what was found. */
  work: ReactNode;
};

/** One application, on one page to decide on: the work first, then the reasons, the talk, the history. */
export function ApplicationPage({ applicationId, work }: ApplicationPageProps): ReactNode {
  const organization = useOrganization();
  const query = useQuery(useTRPC().application.get.queryOptions({ organization, applicationId }));
  return (
    <Loaded query={query} what="The application">
      {({ jobId }) => <WithRank applicationId={applicationId} jobId={jobId} work={work} />}
    </Loaded>
  );
}

function WithRank({ applicationId, jobId, work }: ApplicationPageProps & { jobId: Job["id"] }) {
  const organization = useOrganization();
  const trpc = useTRPC();
  const job = useQuery(trpc.job.get.queryOptions({ organization, jobId }));
  const found = useQuery(
    trpc.application.shortlist.queryOptions({
      organization,
      jobId,
      applicationId,
      state: ["active", "declined", "withdrawn"],
    }),
  );
  return (
    <Loaded query={job} what="The job">
      {(loadedJob) => (
        <Loaded query={found} what="The application">
          {({ items: [row] }) =>
            row ? (
              <Content job={loadedJob} row={row} work={work} />
            ) : (
              <ErrorState title="This application is no longer here">
                It was erased, at the candidate’s wish or because its time was over.
              </ErrorState>
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}

function Content({ job, row, work }: { job: Job; row: Row; work: ReactNode }) {
  const organization = useOrganization();
  return (
    <Page
      above={
        <Link
          to="/org/$organization/jobs/$jobId"
          params={{ organization, jobId: job.id }}
          className="hover:text-ink hover:underline"
        >
          {job.title}
        </Link>
      }
      title={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {nameOf(row)}
          {row.state === "active" ? null : <Badge>{applicationStateWords[row.state]}</Badge>}
        </span>
      }
      actions={<Identity row={row} />}
    >
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_300px] lg:grid-rows-[auto_1fr]">
        <div className="min-w-0 lg:col-start-1">
          <EvidenceStrip ticks={ticksOf(row)} size="lg" labels of={nameOf(row)} />
          {row.ticks.length === 0 ? null : <StripLegend className="mt-4" />}
          <div className="mt-8">{work}</div>
        </div>
        <aside className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <div className="flex flex-col gap-6 lg:sticky lg:top-18">
            <Decide job={job} row={row} />
            <section aria-labelledby="rank">
              <h2 id="rank" className="flex items-baseline justify-between text-sm font-[620]">
                Rank
                <span className="tabular text-lg">{pointsText(row.rank.points)}</span>
              </h2>
              <RankReasons rank={row.rank} compact className="mt-2 w-full" />
            </section>
            <Facts
              className="grid-cols-2 border-t border-line pt-4"
              items={[
                {
                  name: "Came by",
                  value: row.source === "invited" ? "Invitation" : "The job post",
                },
                { name: "Applied", value: <Time at={row.appliedAt} show="date" /> },
                {
                  name: "Hand in by",
                  value: row.dueAt === null ? "No day is set" : <Time at={row.dueAt} show="date" />,
                },
              ]}
            />
            <Keeping row={row} />
          </div>
        </aside>
        <div className="min-w-0 lg:col-start-1">
          <Section
            title="Notes"
            lead="For the team. The candidate does not read them."
            className="border-t-0 pt-0"
          >
            <Notes applicationId={row.id} />
          </Section>
          <Section title="History">
            <History applicationId={row.id} />
          </Section>
        </div>
      </div>
    </Page>
  );
}

/** The name stays away from the work until somebody who may asks for it; that is recorded. */
function Identity({ row }: { row: Row }) {
  const organization = useOrganization();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const may = useMay();
  const reveal = useMutation(
    trpc.application.reveal.mutationOptions({
      onSuccess: () =>
        said("The name is shown to the team from now on", "It is in the history who asked for it."),
      onError: (error) => saidFailure("The name stays hidden", failureOf(error).message),
      onSettled: () => queryClient.invalidateQueries(trpc.application.pathFilter()),
    }),
  );
  if (row.identity !== null) {
    return (
      <span className="text-sm text-ink-2">
        <a href={`mailto:${row.identity.email}`} className={textLinkClass}>
          {row.identity.email}
        </a>
        {row.identity.emailVerified ? "" : " (not proved)"}
        <span className="block text-right text-xs text-ink-3">{row.label}</span>
      </span>
    );
  }
  if (!may("application.reveal")) return null;
  return (
    <Button
      busy={reveal.isPending}
      onClick={() => reveal.mutate({ organization, applicationId: row.id })}
    >
      <Eye size={14} aria-hidden /> Show the name
    </Button>
  );
}

function Decide({ job, row }: { job: Job; row: Row }) {
  const { move, moving, decline } = useDecisions(job.id);
  const [declining, setDeclining] = useState(false);
  const may = useMay();
  if (row.state !== "active") {
    return (
      <section aria-labelledby="decide" className="border-t border-line pt-4">
        <h2 id="decide" className="text-sm font-[620]">
          {applicationStateWords[row.state]}
        </h2>
        <p className="mt-1 text-sm text-ink-2">
          {row.reason === null
            ? "The candidate does not want to go on."
            : `${rejectionWords[row.reason]}.`}
        </p>
      </section>
    );
  }
  if (!may("application.decide")) {
    return (
      <section aria-labelledby="decide" className="border-t border-line pt-4">
        <h2 id="decide" className="text-sm font-[620]">
          {row.stage.name}
        </h2>
        <p className="mt-1 text-sm text-ink-2">
          Others in the team decide; your notes tell them what you saw.
        </p>
      </section>
    );
  }
  const at = job.stages.findIndex((stage) => stage.id === row.stage.id);
  const next = job.stages[at + 1];
  return (
    <section aria-labelledby="decide" className="flex flex-col gap-3 border-t border-line pt-4">
      <h2 id="decide" className="text-sm font-[620]">
        Decide
      </h2>
      <Select
        label="Stage"
        value={row.stage.id}
        choices={job.stages.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => {
          const stage = job.stages.find((each) => each.id === id);
          if (stage && stage.id !== row.stage.id) move(row, stage);
        }}
      />
      {next ? (
        <Button look="primary" busy={moving} onClick={() => move(row, next)}>
          Move on to {next.name}
        </Button>
      ) : null}
      <Button onClick={() => setDeclining(true)}>Decline…</Button>
      <DeclineDialog
        row={declining ? row : null}
        onClose={() => setDeclining(false)}
        onDecline={decline}
      />
    </section>
  );
}
