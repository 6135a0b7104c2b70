import type { SubmissionId } from "@unsung/api/contract/ids";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Loaded } from "#/lib/loaded.tsx";
import { useTRPC } from "#/lib/trpc.ts";
import { useGrading } from "#/lib/use-grading.ts";
import { visitorToken } from "#/lib/visitor-token.ts";
import { CheckList } from "#/ui/check-list.tsx";
import { EvidenceStrip, OutcomeMark } from "#/ui/evidence-strip.tsx";
import { textLinkClass } from "#/ui/link.tsx";
import { checksThatDiffer } from "./hosts-differ.ts";
import { type Run } from "./use-run.ts";

type VerdictPaneProps = {
  submissionId: SubmissionId;
  /** What ran in this browser last, to tell where the two disagree. */
  last: Run | null;
};

/** What the server found about practice work, while the work can go on. */
export function VerdictPane({ submissionId, last }: VerdictPaneProps) {
  const evidence = useQuery(
    useTRPC().evidence.own.queryOptions({ submissionId, visitorToken: visitorToken() }),
  );
  const connection = useGrading(submissionId, evidence.data?.state ?? "queued");
  return (
    <div className="h-full overflow-auto p-4">
      <output className="sr-only">{evidence.data?.verdict ? "The verdict is here." : ""}</output>
      <Loaded query={evidence} what="The verdict">
        {({ state, verdict, checks, ticks, files }) =>
          verdict === null ? (
            <output className="block max-w-prose text-sm text-ink-2">
              {state === "fault"
                ? "Our grader broke off. That is our fault and counts against nobody; your work is graded again by itself."
                : "Handed in. The server runs every check, those you see and those you don't, on a fresh PostgreSQL."}
              {connection === "broken"
                ? " The live connection broke off; it is tried again."
                : null}
            </output>
          ) : (
            <>
              <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                <p className="flex items-center gap-3 text-sm font-[550]">
                  <OutcomeMark outcome={verdict.outcome} word={false} />
                  {checks.filter((check) => check.outcome === "passed").length} of {checks.length}{" "}
                  checks pass
                </p>
                <span className="flex items-center gap-4">
                  <EvidenceStrip
                    ticks={ticks.map((tick) => ({ ...tick, id: tick.checkId }))}
                    of="What you handed in"
                  />
                  <Link
                    to="/evidence/$submissionId"
                    params={{ submissionId }}
                    className={`${textLinkClass} text-sm`}
                  >
                    Evidence report
                  </Link>
                </span>
              </div>
              <Differing titles={checksThatDiffer(last, { files, checks })} />
              <CheckList
                idPrefix="verdict"
                checks={checks.map(({ detail, ...check }) => ({ ...check, ...detail }))}
              />
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function Differing({ titles }: { titles: readonly string[] }) {
  if (titles.length === 0) return null;
  return (
    <p className="mb-3 max-w-prose border-l-2 border-line-strong pl-3 text-sm text-ink-2">
      Your browser and our server judged the same text differently: {titles.join("; ")}. The
      server&apos;s result stands. That they differ is our defect; you may change your work and hand
      it in again.
    </p>
  );
}
