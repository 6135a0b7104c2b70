import { Link } from "@tanstack/react-router";
import { useOrganization } from "#/lib/use-organization.ts";
import { rejectionWords } from "#/lib/words.ts";
import { Button } from "#/ui/button.tsx";
import { EvidenceStrip } from "#/ui/evidence-strip.tsx";
import { Select } from "#/ui/select.tsx";
import { RankReasons } from "./rank-reasons.tsx";
import { type ShortlistProps } from "./shortlist-table.tsx";
import { alignedTicks, nameOf, placesOf, pointsText } from "./ticks.ts";

/** The shortlist where a table does not fit. */
export function ShortlistCards({ job, rows, ranked, decides, onMove, onDecline }: ShortlistProps) {
  const organization = useOrganization();
  const places = placesOf(rows);
  const ticks = alignedTicks(job.samples, rows);
  return (
    <ol className="divide-y divide-line border-y border-line">
      {rows.map((row) => (
        <li key={row.id} className="flex flex-col gap-2 py-4">
          <div className="flex items-baseline gap-2">
            {ranked ? (
              <span className="tabular w-5 text-right text-xs text-ink-3">
                {places.get(row.id)}
              </span>
            ) : null}
            <Link
              to="/org/$organization/applications/$applicationId"
              params={{ organization, applicationId: row.id }}
              className="flex-1 font-[550] text-accent underline decoration-accent/40 underline-offset-3"
            >
              {nameOf(row)}
            </Link>
            <span className="tabular text-sm font-[620]">{pointsText(row.rank.points)}</span>
          </div>
          <EvidenceStrip ticks={ticks.get(row.id) ?? []} size="md" of={nameOf(row)} />
          <details className="text-xs text-ink-2">
            <summary className="cursor-pointer">Reasons of the rank</summary>
            <div className="mt-2 overflow-x-auto">
              <RankReasons rank={row.rank} />
            </div>
          </details>
          {row.state === "active" && decides ? (
            <div className="flex items-center gap-2">
              <Select
                label={`Stage of ${nameOf(row)}`}
                className="flex-1"
                value={row.stage.id}
                choices={job.stages.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(id) => {
                  const stage = job.stages.find((each) => each.id === id);
                  if (stage && stage.id !== row.stage.id) onMove(row, stage);
                }}
              />
              <Button aria-label={`Decline ${nameOf(row)}`} onClick={() => onDecline(row)}>
                Decline…
              </Button>
            </div>
          ) : (
            <p className="text-sm text-ink-2">
              {row.reason === null ? row.stage.name : rejectionWords[row.reason]}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
