import { clsx } from "clsx";
import { responsibilityNames } from "#/ui/evidence-strip.tsx";
import { percentText, pointsText, type Row } from "./ticks.ts";

type RankReasonsProps = {
  rank: Row["rank"];
  /** Without the samples that a score comes from. */
  compact?: boolean;
  className?: string;
};

/** What a rank is made of, part by part: share × score = points. */
export function RankReasons({ rank, compact = false, className }: RankReasonsProps) {
  return (
    <table className={clsx("tabular text-xs", className)}>
      <caption className="sr-only">What the rank is made of</caption>
      <thead className="text-ink-3">
        <tr>
          <th scope="col" className="pr-4 pb-1 text-left font-normal">
            Responsibility
          </th>
          <th scope="col" className="pr-4 pb-1 text-right font-normal">
            Share
          </th>
          <th scope="col" className="pr-4 pb-1 text-right font-normal">
            Score
          </th>
          <th scope="col" className={clsx("pb-1 text-right font-normal", !compact && "pr-4")}>
            Points
          </th>
          {compact ? null : (
            <th scope="col" className="pb-1 text-left font-normal">
              From
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rank.parts.map((part) => (
          <tr key={part.responsibility}>
            <th scope="row" className="py-0.5 pr-4 text-left font-[550]">
              {responsibilityNames[part.responsibility]}
            </th>
            <td className="pr-4 text-right">{percentText(part.share)}</td>
            <td className="pr-4 text-right">{part.score === null ? "–" : part.score.toFixed(2)}</td>
            <td className={clsx("text-right font-[550]", !compact && "pr-4")}>
              {pointsText(part.contribution)}
            </td>
            {compact ? null : (
              <td className="text-ink-2">
                {part.samples
                  .map(
                    (sample) =>
                      `${sample.title} ${sample.score === null ? "(not handed in)" : sample.score.toFixed(2)}`,
                  )
                  .join(", ")}
              </td>
            )}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-t border-line">
          <th scope="row" colSpan={3} className="pt-1 pr-4 text-left font-normal text-ink-3">
            Sum, of 100
          </th>
          <td className={clsx("pt-1 text-right font-[620]", !compact && "pr-4")}>
            {pointsText(rank.points)}
          </td>
          {compact ? null : (
            <td className="pt-1 text-ink-3">
              {rank.complete ? null : "Not all work has been handed in."}
            </td>
          )}
        </tr>
      </tfoot>
    </table>
  );
}

/** The formula with this job's numbers in it. */
export function RankFormula({ parts }: { parts: Row["rank"]["parts"] }) {
  if (parts.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="w-fit cursor-pointer rounded-sm text-ink-2 hover:text-ink">
        Rank ={" "}
        {parts.map((part, index) => (
          <span key={part.responsibility}>
            {index > 0 ? " + " : ""}
            <span className="tabular font-[550] text-ink">{percentText(part.share)}</span>{" "}
            {responsibilityNames[part.responsibility]}
          </span>
        ))}
      </summary>
      <p className="mt-2 max-w-prose text-ink-2">
        For each responsibility that the job has a work sample for: its share, times the mean score
        of its samples, times 100. A share is the weight of the job’s skills in that responsibility
        over the weight of all; a score is the weight of the checks passed over the weight of all
        checks; work not handed in counts 0. Nobody is moved or declined by it: a person decides.
      </p>
    </details>
  );
}
