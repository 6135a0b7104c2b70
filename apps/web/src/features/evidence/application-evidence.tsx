import type { ApplicationId } from "@unsung/api/contract/ids";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { Loaded } from "#/lib/loaded.tsx";
import { useTRPC } from "#/lib/trpc.ts";
import { useOrganization } from "#/lib/use-organization.ts";
import { counted } from "#/lib/words.ts";
import { Badge } from "#/ui/badge.tsx";
import { OutcomeMark, responsibilityNames } from "#/ui/evidence-strip.tsx";
import { SkeletonRows } from "#/ui/states.tsx";

type Work = OutputOf<"evidence.ofApplication">[number];

/** The work of one application for the hiring team, sample by sample, each leading to its evidence. */
export function ApplicationEvidence({
  applicationId,
}: {
  applicationId: ApplicationId;
}): ReactNode {
  const organization = useOrganization();
  const work = useQuery(
    useTRPC().evidence.ofApplication.queryOptions({ organization, applicationId }),
  );
  return (
    <Loaded
      query={work}
      what="The work"
      skeleton={<SkeletonRows rows={3} label="Loading the work" />}
    >
      {(samples) =>
        samples.length === 0 ? (
          <p className="text-sm text-ink-2">This job asks for no work samples.</p>
        ) : (
          <ol className="divide-y divide-line border-y border-line">
            {samples.map((sample) => (
              <li
                key={sample.sampleId}
                className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-1 py-2.5 text-sm"
              >
                <div className="min-w-0">
                  <p>
                    {sample.state === "not-handed-in" ? (
                      <span className="text-ink-2">{sample.title}</span>
                    ) : (
                      <Link
                        to="/org/$organization/applications/$applicationId/work/$sampleId"
                        params={{ organization, applicationId, sampleId: sample.sampleId }}
                        className="font-[550] hover:text-accent hover:underline hover:underline-offset-3"
                      >
                        {sample.title}
                      </Link>
                    )}
                    {sample.openContests === 0 ? null : (
                      <Badge tone="accent" className="ml-2">
                        {counted(sample.openContests, "contested check")}
                      </Badge>
                    )}
                  </p>
                  <p className="text-xs text-ink-3">{responsibilityNames[sample.responsibility]}</p>
                </div>
                <Found sample={sample} />
              </li>
            ))}
          </ol>
        )
      }
    </Loaded>
  );
}

function Found({ sample: { state, outcome } }: { sample: Work }) {
  if (outcome !== null) return <OutcomeMark outcome={outcome} className="text-xs" />;
  switch (state) {
    case "not-handed-in":
      return <span className="text-xs text-ink-3">Not handed in</span>;
    case "queued":
    case "graded":
      return <span className="text-xs text-ink-3">Being graded</span>;
    case "fault":
      return <span className="text-xs text-ink-3">Our fault, graded again</span>;
    default:
      return state satisfies never;
  }
}
