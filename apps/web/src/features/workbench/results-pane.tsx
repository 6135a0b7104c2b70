import type { PublicSample, Verdict } from "@unsung/engine";
import { useQuery } from "@tanstack/react-query";
import { Button } from "#/ui/button.tsx";
import { CheckList } from "#/ui/check-list.tsx";
import { EvidenceStrip, OutcomeMark, type Tick } from "#/ui/evidence-strip.tsx";
import { ErrorState } from "#/ui/states.tsx";
import { EngineProgressLine } from "#/ui/engine-progress.tsx";
import { RowsTable } from "./rows-table.tsx";
import { type Run, type RunPhase } from "./use-run.ts";
import { ownRowsOptions, StatementRefused } from "./visible-data.ts";

type ResultsPaneProps = {
  sample: PublicSample;
  last: Run | null;
  phase: RunPhase;
  /** The text was changed since the last run. */
  stale: boolean;
  onRun: () => void;
  onCancel: () => void;
};

/** What the last run found, check by check; what a run under way is doing; why one broke. */
export function ResultsPane({ sample, last, phase, stale, onRun, onCancel }: ResultsPaneProps) {
  const said = phase.kind === "idle" && last !== null ? foundIn(last.verdict) : "";
  return (
    <div className="h-full overflow-auto p-4" aria-busy={phase.kind === "running"}>
      <output className="sr-only">{said}</output>
      {phase.kind === "running" ? (
        <div className="mb-4 flex flex-wrap items-start justify-between gap-3">
          {phase.where === "browser" ? (
            <EngineProgressLine />
          ) : (
            <output className="text-sm text-ink-2">
              This browser can&apos;t run the engine, so our server runs the checks that you see.
            </output>
          )}
          <Button size="sm" onClick={onCancel}>
            Cancel
          </Button>
        </div>
      ) : null}
      {phase.kind === "broken" ? <Broken message={phase.message} onRun={onRun} /> : null}
      {last === null ? (
        phase.kind === "idle" ? (
          <BeforeFirstRun sample={sample} />
        ) : null
      ) : (
        <Found sample={sample} verdict={last.verdict} stale={stale || phase.kind === "running"} />
      )}
    </div>
  );
}

function BeforeFirstRun({ sample }: { sample: PublicSample }) {
  const what =
    sample.manifest.kind === "query"
      ? "your query on the data you see"
      : "your work against the checks you can see";
  return (
    <div className="max-w-prose text-sm text-ink-2">
      <p>Run tries {what}, here in your browser, as often as you like.</p>
      <p className="mt-2">
        When you hand in, the server runs it again and adds checks that stay hidden: the cases that
        the brief describes and these data don&apos;t show.
      </p>
    </div>
  );
}

function Broken({ message, onRun }: { message: string; onRun: () => void }) {
  return (
    <div className="mb-4">
      <ErrorState title="It could not be run" onRetry={onRun}>
        {message} What you wrote is kept, and handing in works all the same: the server runs every
        check.
      </ErrorState>
    </div>
  );
}

function Found({
  sample,
  verdict,
  stale,
}: {
  sample: PublicSample;
  verdict: Verdict;
  stale: boolean;
}) {
  const ticks: Tick[] = verdict.checks.map((check) => ({
    id: check.id,
    title: check.title,
    responsibility: sample.manifest.responsibility,
    outcome: check.outcome,
    weight: check.weight,
  }));
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="flex items-center gap-3 text-sm font-[550]">
          <OutcomeMark outcome={verdict.outcome} word={false} />
          {foundIn(verdict)}
        </p>
        <span className="flex items-center gap-3">
          {stale ? <span className="text-xs text-ink-3">From before your last change</span> : null}
          <EvidenceStrip ticks={ticks} of="This run" />
        </span>
      </div>
      <CheckList checks={verdict.checks} idPrefix="run" />
      <p className="mt-3 text-xs text-ink-3">Hidden checks decide with these when you hand in.</p>
    </>
  );
}

/** "2 of 3 checks that you see pass" */
function foundIn({ checks }: Verdict): string {
  const passed = checks.filter((check) => check.outcome === "passed").length;
  if (checks.length === 1)
    return passed === 1 ? "The check that you see passes" : "The check that you see does not pass";
  return `${passed} of ${checks.length} checks that you see pass`;
}

/** The rows of the query that ran last, on the visible data. */
export function OwnRows({ sample, query }: { sample: PublicSample; query: string | null }) {
  const rows = useQuery({
    ...ownRowsOptions({ sample, query: query ?? "" }),
    enabled: query !== null,
  });
  if (query === null)
    return <p className="p-4 text-sm text-ink-2">Run shows the rows of your query here.</p>;
  if (rows.isPending) return <p className="p-4 text-sm text-ink-3">Reading.</p>;
  if (rows.isError) {
    if (rows.error instanceof StatementRefused) {
      return (
        <pre className="overflow-auto p-4 text-xs whitespace-pre-wrap text-ink-2">
          {rows.error.message}
        </pre>
      );
    }
    return (
      <p className="p-4 text-sm text-ink-2">
        The engine that shows them did not start in this browser.
      </p>
    );
  }
  const { shown, total } = rows.data;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <RowsTable caption="Rows of your query" rows={shown} />
      <p className="tabular mt-auto border-t border-line px-3 py-1.5 text-xs text-ink-3">
        {total === shown.rows.length
          ? `${total} ${total === 1 ? "row" : "rows"}`
          : `The first ${shown.rows.length} of ${total} rows`}
      </p>
    </div>
  );
}
