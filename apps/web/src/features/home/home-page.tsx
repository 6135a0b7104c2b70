import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { clsx } from "clsx";
import { type ReactNode } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { Loaded } from "#/lib/loaded.tsx";
import { settingWords } from "#/lib/sample-words.ts";
import { useTRPC } from "#/lib/trpc.ts";
import { useMe } from "#/lib/use-me.ts";
import { applicationStateWords } from "#/lib/words.ts";
import { Badge } from "#/ui/badge.tsx";
import { EvidenceStrip, OutcomeMark, responsibilityNames } from "#/ui/evidence-strip.tsx";
import { ButtonLink, TextLink } from "#/ui/link.tsx";
import { Page, Section } from "#/ui/page.tsx";
import { EmptyState, SkeletonRows } from "#/ui/states.tsx";
import { Table, Td, Th, Tr } from "#/ui/table.tsx";
import { Time } from "#/ui/time.tsx";
import { useClaimedPractice } from "./use-claimed-practice.ts";

type Attempt = OutputOf<"attempt.listOwn">["items"][number];
type Application = OutputOf<"application.own.list">["items"][number];

const shownApplications = 5;

/** Where a developer starts: what is under way, where the applications stand, what has been shown. */
export function HomePage(): ReactNode {
  useClaimedPractice();
  const { user } = useMe();
  const trpc = useTRPC();
  const attempts = useQuery(trpc.attempt.listOwn.queryOptions({ limit: 50 }));
  const applications = useQuery(
    trpc.application.own.list.queryOptions({ limit: shownApplications }),
  );
  const open = attempts.data?.items.filter(isUnderWay) ?? [];
  const shown = attempts.data?.items.filter((attempt) => attempt.submission !== null) ?? [];

  return (
    <Page
      title={`Welcome, ${user.name}`}
      actions={
        <>
          <ButtonLink to="/practice">Practise</ButtonLink>
          <ButtonLink to="/jobs">Open jobs</ButtonLink>
        </>
      }
    >
      <Loaded
        query={attempts}
        what="Your work"
        skeleton={<SkeletonRows rows={3} label="Loading your work" />}
      >
        {() => (
          <>
            {open.length === 0 ? null : <Open attempts={open} />}
            <Section title="Applications">
              <Loaded
                query={applications}
                what="Your applications"
                skeleton={<SkeletonRows rows={2} />}
              >
                {(page) => (
                  <Applications applications={page.items} more={page.nextCursor !== null} />
                )}
              </Loaded>
            </Section>
            <Section
              title="Evidence"
              lead="What you have handed in and what was found: yours to keep and to show."
            >
              <Evidence attempts={shown} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** Practice that passed can be gone on with from its evidence; here stands what is left to do. */
function isUnderWay({ state, conditions, submission }: Attempt): boolean {
  return (
    state === "open" && !(conditions.setting === "practice" && submission?.outcome === "passed")
  );
}

function Open({ attempts }: { attempts: readonly Attempt[] }) {
  return (
    <Section title="Go on working">
      <ul className="divide-y divide-line border-y border-line">
        {attempts.map((attempt) => (
          <li
            key={attempt.attemptId}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 py-3 text-sm"
          >
            <div className="min-w-0">
              <p className="font-[550]">{attempt.sample.title}</p>
              <p className="text-xs text-ink-3">
                {responsibilityNames[attempt.sample.responsibility]} ·{" "}
                {attempt.job === null
                  ? settingWords[attempt.conditions.setting]
                  : `${attempt.job.title}, ${attempt.job.organization.name}`}
              </p>
            </div>
            <div className="flex items-center gap-3">
              <span
                className={clsx(
                  "text-xs text-ink-3",
                  attempt.deadline === null && "hidden sm:inline",
                )}
              >
                {attempt.deadline === null ? (
                  "No clock"
                ) : (
                  <>
                    until <Time at={attempt.deadline} />
                  </>
                )}
              </span>
              <ButtonLink
                size="sm"
                look={attempt.deadline === null ? "secondary" : "primary"}
                to="/work/$attemptId"
                params={{ attemptId: attempt.attemptId }}
              >
                Go on
              </ButtonLink>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Applications({
  applications,
  more,
}: {
  applications: readonly Application[];
  more: boolean;
}) {
  if (applications.length === 0) {
    return (
      <EmptyState
        title="You have not applied yet"
        action={<ButtonLink to="/jobs">Open jobs</ButtonLink>}
      >
        Each job says what it pays and what work it asks for before you apply.
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {applications.map((application) => (
          <li
            key={application.id}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 py-2.5 text-sm"
          >
            <div className="min-w-0">
              <TextLink
                to="/home/applications/$applicationId"
                params={{ applicationId: application.id }}
              >
                {application.job.title}
              </TextLink>
              <span className="block text-ink-2 sm:ml-2 sm:inline">
                {application.organization.name}
              </span>
            </div>
            {application.state === "active" ? (
              <Badge tone="accent">{application.stage}</Badge>
            ) : (
              <Badge>{applicationStateWords[application.state]}</Badge>
            )}
          </li>
        ))}
      </ul>
      {more ? (
        <p className="mt-3 text-sm">
          <TextLink to="/home/applications">All applications</TextLink>
        </p>
      ) : null}
    </>
  );
}

function Evidence({ attempts }: { attempts: readonly Attempt[] }) {
  if (attempts.length === 0) {
    return (
      <EmptyState
        title="Nothing handed in yet"
        action={
          <ButtonLink to="/practice" look="primary">
            Practise
          </ButtonLink>
        }
      >
        A practice sample takes ten to forty minutes and is graded like any other work.
      </EmptyState>
    );
  }
  return (
    <Table
      caption="Your evidence"
      head={
        <>
          <Th>Work</Th>
          <Th>Checks</Th>
          <Th>Verdict</Th>
          <Th>Setting</Th>
          <Th align="right">Handed in</Th>
        </>
      }
    >
      {attempts.map(({ attemptId, sample, conditions, submission }) =>
        submission === null ? null : (
          <Tr key={attemptId}>
            <Td className="min-w-48 py-1.5 font-[550]">
              <Link
                to="/evidence/$submissionId"
                params={{ submissionId: submission.submissionId }}
                className="hover:text-accent hover:underline hover:underline-offset-3"
              >
                {sample.title}
              </Link>
            </Td>
            <Td>
              <EvidenceStrip
                ticks={submission.ticks.map((tick) => ({ ...tick, id: tick.checkId }))}
                of={sample.title}
              />
            </Td>
            <Td>
              {submission.outcome === null ? (
                <span className="text-ink-3">
                  {submission.state === "fault" ? "Our fault, graded again" : "Being graded"}
                </span>
              ) : (
                <OutcomeMark outcome={submission.outcome} />
              )}
            </Td>
            <Td className="text-ink-2">{settingWords[conditions.setting]}</Td>
            <Td align="right" className="text-ink-2">
              <Time at={submission.submittedAt} show="date" />
            </Td>
          </Tr>
        ),
      )}
    </Table>
  );
}
