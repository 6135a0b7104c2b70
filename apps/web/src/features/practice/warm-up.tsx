import type { CheckResult } from "@unsung/engine";
import { Link, useRouter } from "@tanstack/react-router";
import { Play, RotateCcw } from "lucide-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { EngineUnavailable, runVisibleChecks } from "#/lib/engine.ts";
import { Button } from "#/ui/button.tsx";
import { type CodeSchema } from "#/ui/code-language.ts";
import { CheckList } from "#/ui/check-list.tsx";
import { EngineProgressLine } from "#/ui/engine-progress.tsx";
import { textLinkClass } from "#/ui/link.tsx";
import { Markdown } from "#/ui/markdown.tsx";
import { ErrorState, Skeleton } from "#/ui/states.tsx";

const importEditor = () => import("#/ui/code-editor.tsx");
const CodeEditor = lazy(async () => ({ default: (await importEditor()).CodeEditor }));

const warmUpId = "warm-up-customers-without-orders";

type Opened = OutputOf<"sample.open">;

/** Two minutes on the landing page: one nearly right query, one edit, one verdict. Runs in the visitor's browser. */
export function WarmUp() {
  const [tries, setTries] = useState(0);
  return <LoadedWarmUp key={tries} onRetry={() => setTries(tries + 1)} />;
}

function LoadedWarmUp({ onRetry }: { onRetry: () => void }) {
  const { load } = useRouter().options.context;
  const [opened, setOpened] = useState<Opened | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let here = true;
    async function open() {
      try {
        const answer = await load("sample.open", { sampleId: warmUpId });
        if (here) setOpened(answer);
      } catch {
        // Whatever it was, the page goes on without the warm-up and offers to try again.
        if (here) setFailed(true);
      }
    }
    void open();
    return () => {
      here = false;
    };
  }, [load]);

  if (opened !== null) return <OpenWarmUp opened={opened} />;
  if (!failed) return <Skeleton lines={6} label="Loading the warm-up" className="py-6" />;
  return (
    <ErrorState title="The warm-up could not be loaded" onRetry={onRetry}>
      The rest of the page is not touched by this.
    </ErrorState>
  );
}

type Phase =
  | { kind: "idle" }
  | { kind: "running" }
  | { kind: "broken"; unavailable: boolean; message: string };

const noSchema: CodeSchema = {};

function OpenWarmUp({ opened: { sample, briefHtml } }: { opened: Opened }) {
  const path = sample.manifest.edit[0] ?? "query.sql";
  const start = sample.files[`start/${path}`] ?? "";
  const [text, setText] = useState(start);
  const [phase, setPhase] = useState<Phase>({ kind: "idle" });
  const [checks, setChecks] = useState<readonly CheckResult[] | null>(null);
  const running = useRef<AbortController | null>(null);
  // The editor is most of this page's code: it comes when somebody turns to it.
  const [wanted, setWanted] = useState<"no" | "near" | "asked">("no");
  const passed = checks?.every((check) => check.outcome === "passed") ?? false;

  useEffect(() => () => running.current?.abort(), []);

  async function run() {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setPhase({ kind: "running" });
    try {
      const verdict = await runVisibleChecks({
        sample,
        files: { [path]: text },
        signal: controller.signal,
      });
      if (running.current !== controller) return;
      setChecks(verdict.checks);
      setPhase({ kind: "idle" });
    } catch (error) {
      if (running.current !== controller || controller.signal.aborted) return;
      setPhase({
        kind: "broken",
        unavailable: error instanceof EngineUnavailable,
        message: error instanceof Error ? error.message : "The engine stopped.",
      });
    }
  }

  return (
    <div className="grid gap-x-10 gap-y-5 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
      <Markdown
        html={briefHtml}
        className="text-sm [&>h1:first-child]:hidden [&>h1:first-child+*]:mt-0"
      />
      <div className="min-w-0">
        <div className="overflow-hidden rounded-md border border-line-strong/70">
          {wanted !== "no" ? (
            <Suspense fallback={<Draft text={text} />}>
              <CodeEditor
                path={path}
                label="The warm-up"
                value={text}
                onChange={setText}
                onRun={() => void run()}
                schema={noSchema}
                takesFocus={wanted === "asked"}
              />
            </Suspense>
          ) : (
            <div className="relative">
              <Draft text={text} />
              <button
                type="button"
                aria-label="Edit the query"
                className="absolute inset-0 cursor-text focus-visible:-outline-offset-2"
                onPointerEnter={() => setWanted("near")}
                onFocus={() => void importEditor()}
                onClick={() => setWanted("asked")}
              />
            </div>
          )}
        </div>
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <Button look="primary" busy={phase.kind === "running"} onClick={() => void run()}>
            <Play size={14} aria-hidden /> Run
          </Button>
          {text === start ? null : (
            <Button look="quiet" onClick={() => setText(start)}>
              <RotateCcw size={14} aria-hidden /> Start again
            </Button>
          )}
        </div>
        <div className="mt-4" aria-live="polite">
          {phase.kind === "running" ? <EngineProgressLine /> : null}
          {phase.kind === "broken" ? (
            <ErrorState
              title={
                phase.unavailable
                  ? "It can't run in this browser right now"
                  : "The engine broke off: our fault, not yours"
              }
              onRetry={() => void run()}
            >
              {phase.message} Your query is still there.
            </ErrorState>
          ) : null}
          {phase.kind === "idle" && checks !== null ? (
            <>
              <CheckList
                key={String(passed)}
                checks={checks}
                idPrefix="warm-up"
                open={() => !passed}
              />
              {passed ? (
                <p className="mt-3 text-sm text-ink-2">
                  Right, on the data you see. Real work samples are judged on data that you
                  don&apos;t see, too:{" "}
                  <Link to="/practice" className={textLinkClass}>
                    try one
                  </Link>
                  .
                </p>
              ) : null}
            </>
          ) : null}
        </div>
      </div>
    </div>
  );
}

/** The query as it stands, until the editor has come. */
function Draft({ text }: { text: string }) {
  return (
    <pre className="min-h-48 overflow-x-auto bg-raised py-3 pr-4 pl-11 font-mono text-sm leading-[22px]">
      {text}
    </pre>
  );
}
