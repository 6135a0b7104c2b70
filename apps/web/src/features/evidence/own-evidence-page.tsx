import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Printer } from "lucide-react";
import { type ReactNode } from "react";
import { useDocumentTitle } from "#/lib/head.ts";
import { OrSignIn } from "#/lib/or-sign-in.tsx";
import { useTRPC } from "#/lib/trpc.ts";
import { useGrading } from "#/lib/use-grading.ts";
import { visitorToken } from "#/lib/visitor-token.ts";
import { Button } from "#/ui/button.tsx";
import { ButtonLink, textLinkClass } from "#/ui/link.tsx";
import { Skeleton } from "#/ui/states.tsx";
import { Time } from "#/ui/time.tsx";
import { Contested, ContestForm } from "./contest.tsx";
import { EvidenceReport } from "./evidence-report.tsx";

const route = getRouteApi("/open/framed/evidence/$submissionId");

/** The evidence as its author sees it. */
export function OwnEvidencePage(): ReactNode {
  const { submissionId } = route.useParams();
  const { file } = route.useSearch();
  const navigate = route.useNavigate();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const evidence = useQuery(
    trpc.evidence.own.queryOptions({ submissionId, visitorToken: visitorToken() }),
  );
  const contesting = useMutation(
    trpc.contest.create.mutationOptions({
      onSuccess: () =>
        queryClient.invalidateQueries(trpc.evidence.own.queryFilter({ submissionId })),
    }),
  );
  const me = useQuery(trpc.account.me.queryOptions());
  useDocumentTitle(evidence.data ? `Evidence: ${evidence.data.sample.title}` : null);
  useGrading(submissionId, evidence.data?.state ?? "queued");

  return (
    <OrSignIn
      query={evidence}
      what="This evidence"
      skeleton={<Skeleton className="p-8" lines={10} label="Loading the evidence" />}
    >
      {(own) => (
        <EvidenceReport
          evidence={own}
          of="Your work"
          above={
            own.applicationId === null ? (
              <Link to="/practice" className={textLinkClass}>
                Practice
              </Link>
            ) : (
              <Link
                to="/home/applications/$applicationId"
                params={{ applicationId: own.applicationId }}
                className={textLinkClass}
              >
                Your application
              </Link>
            )
          }
          facts={[{ name: "Handed in", value: <Time at={own.submittedAt} /> }]}
          remark={own.closedByTime ? "Handed in when the time was up, as it stood." : null}
          actions={
            <>
              {own.conditions.setting === "practice" ? (
                <ButtonLink to="/work/$attemptId" params={{ attemptId: own.attemptId }}>
                  Go on working
                </ButtonLink>
              ) : null}
              {me.data === null ? (
                <ButtonLink to="/sign-up" look="primary">
                  Sign up to keep it
                </ButtonLink>
              ) : null}
              <Button onClick={() => window.print()}>
                <Printer size={14} aria-hidden /> Print
              </Button>
            </>
          }
          file={file}
          onFile={(next) =>
            void navigate({ search: { file: next }, replace: true, resetScroll: false })
          }
          renderBelow={(check) => {
            const contests = own.contests.filter(({ checkId }) => checkId === check.id);
            if (contests.length > 0) {
              return contests.map((contest) => (
                <Contested key={contest.id} contest={contest} reader="author" />
              ));
            }
            if (!own.contestable || check.outcome === "passed" || check.outcome === "fault")
              return null;
            return (
              <ContestForm
                onSend={(contest) =>
                  contesting.mutateAsync({ submissionId, checkId: check.id, ...contest })
                }
              />
            );
          }}
        />
      )}
    </OrSignIn>
  );
}
