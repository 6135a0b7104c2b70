import { mayDo } from "@unsung/api/contract/permission";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Printer } from "lucide-react";
import { type ReactNode } from "react";
import { Loaded } from "#/lib/loaded.tsx";
import { useTRPC } from "#/lib/trpc.ts";
import { useMe } from "#/lib/use-me.ts";
import { useOrganization } from "#/lib/use-organization.ts";
import { Button } from "#/ui/button.tsx";
import { textLinkClass } from "#/ui/link.tsx";
import { Skeleton } from "#/ui/states.tsx";
import { AnswerForm, Contested } from "./contest.tsx";
import { EvidenceReport } from "./evidence-report.tsx";

const route = getRouteApi("/app/org/$organization/applications/$applicationId/work/$sampleId");

/** The evidence as the hiring team sees it: every check, no name, no figure that tells how long the work took. */
export function ReviewEvidencePage(): ReactNode {
  const { applicationId, sampleId } = route.useParams();
  const organization = useOrganization();
  const { memberships } = useMe();
  const role = memberships.find((each) => each.organization.slug === organization)?.role;
  const { file } = route.useSearch();
  const navigate = route.useNavigate();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const asked = { organization, applicationId, sampleId };
  const evidence = useQuery(trpc.evidence.review.queryOptions(asked));
  const answering = useMutation(
    trpc.contest.answer.mutationOptions({
      onSuccess: () =>
        Promise.all([
          queryClient.invalidateQueries(trpc.evidence.review.queryFilter(asked)),
          queryClient.invalidateQueries(trpc.evidence.ofApplication.queryFilter({ applicationId })),
        ]),
    }),
  );

  return (
    <Loaded
      query={evidence}
      what="This evidence"
      skeleton={<Skeleton className="p-8" lines={10} label="Loading the evidence" />}
    >
      {(review) => (
        <EvidenceReport
          evidence={review}
          of={review.label}
          above={
            <Link
              to="/org/$organization/applications/$applicationId"
              params={{ organization, applicationId }}
              className={textLinkClass}
            >
              {review.label}
            </Link>
          }
          actions={
            <Button onClick={() => window.print()}>
              <Printer size={14} aria-hidden /> Print
            </Button>
          }
          file={file}
          onFile={(next) =>
            void navigate({ search: { file: next }, replace: true, resetScroll: false })
          }
          renderBelow={(check) =>
            review.contests
              .filter(({ checkId }) => checkId === check.id)
              .map((contest) => (
                <div key={contest.id} className="flex flex-col gap-4">
                  <Contested contest={contest} reader="team" />
                  {contest.answer === null &&
                  role !== undefined &&
                  mayDo(role, "contest.answer") ? (
                    <AnswerForm
                      onSend={(answer) =>
                        answering.mutateAsync({ organization, contestId: contest.id, ...answer })
                      }
                    />
                  ) : null}
                </div>
              ))
          }
        />
      )}
    </Loaded>
  );
}
