import type { EvidenceCheck, EvidenceDto } from "@unsung/api/contract/evidence";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import { languageWords, kindWords } from "#/lib/sample-words.ts";
import { levelWords } from "#/lib/words.ts";
import { CheckList, type ShownCheck } from "#/ui/check-list.tsx";
import {
  EvidenceStrip,
  OutcomeMark,
  responsibilityNames,
  StripLegend,
  type Tick,
} from "#/ui/evidence-strip.tsx";
import { textLinkClass } from "#/ui/link.tsx";
import { Markdown } from "#/ui/markdown.tsx";
import { Facts } from "#/ui/page.tsx";
import { conditionFacts, summaryWords } from "./evidence-words.ts";
import { HandedIn } from "./handed-in.tsx";
import { SmallPrint } from "./small-print.tsx";
import "#/ui/print.css";

type EvidenceReportProps = {
  evidence: EvidenceDto;
  /** Where the page stands, above the title. */
  above: ReactNode;
  /** Whose work; begins the strip's words. */
  of: string;
  /** Facts that only this reader has, such as when it was handed in. */
  facts?: readonly { name: string; value: ReactNode }[];
  /** Under the verdict's sentence, such as that the time was up. */
  remark?: string | null;
  actions?: ReactNode;
  /** Under a check: contesting it, or answering. */
  renderBelow: (check: EvidenceCheck) => ReactNode;
  file: string | undefined;
  onFile: (file: string) => void;
};

/** What was asked, what was done, what happened: check by check, with the code beside it. */
export function EvidenceReport(props: EvidenceReportProps) {
  const { evidence, above, of, facts = [], remark, actions, renderBelow, file, onFile } = props;
  const { sample, conditions, verdict, state } = evidence;
  useEffect(openForPrint, []);

  return (
    <article className="mx-auto w-full max-w-[1160px] px-4 pt-6 pb-20 sm:px-8 print:max-w-none print:p-0">
      <header>
        <div className="text-xs text-ink-3 print:hidden">{above}</div>
        <div className="mt-1 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="min-w-0">
            <h1 className="display max-w-[30ch] text-xl sm:text-2xl">{sample.title}</h1>
            <p className="mt-1 text-sm text-ink-2">
              {responsibilityNames[sample.responsibility]} · {kindWords[sample.kind].short} in{" "}
              {languageWords[sample.language]} · {levelWords[sample.level]}
            </p>
          </div>
          {actions ? <div className="flex flex-wrap gap-2 print:hidden">{actions}</div> : null}
        </div>
        <div className="mt-6 flex flex-wrap items-center justify-between gap-x-10 gap-y-4 border-y border-line py-5">
          <div className="max-w-prose">
            {state === "graded" && verdict !== null ? (
              <p className="text-lg font-[620]">
                <OutcomeMark
                  outcome={verdict.outcome}
                  word={false}
                  className="mr-2 align-baseline"
                />
                {summaryWords(evidence)}
              </p>
            ) : (
              <Waiting state={state} />
            )}
            {remark ? <p className="mt-1 text-sm text-ink-2">{remark}</p> : null}
          </div>
          {evidence.ticks.length === 0 ? null : (
            <EvidenceStrip
              ticks={evidence.ticks.map(toTick)}
              size="lg"
              of={of}
              labels
              onPick={revealCheck}
            />
          )}
        </div>
      </header>

      <section aria-labelledby="asked" className="mt-8">
        <h2 id="asked" className="text-base font-[620]">
          What was asked
        </h2>
        <Facts
          className="mt-3 grid-cols-2 md:grid-cols-[repeat(auto-fit,minmax(150px,1fr))]"
          items={[...conditionFacts(conditions), ...facts]}
        />
        <p className="mt-3 text-sm text-ink-2">
          {sample.skills.length === 0 ? null : (
            <>It asks for {sample.skills.map((skill) => skill.title).join(", ")}. </>
          )}
          {conditions.sample === "public" ? (
            <Link
              to="/practice/$sampleId"
              params={{ sampleId: sample.sampleId }}
              className={textLinkClass}
            >
              Read the brief
            </Link>
          ) : null}
        </p>
      </section>

      <div className="mt-10 grid gap-x-10 gap-y-10 lg:grid-cols-2 print:block">
        <section aria-labelledby="happened" className="min-w-0 lg:order-1">
          <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <h2 id="happened" className="text-base font-[620]">
              What happened
            </h2>
            {evidence.checks.length === 0 ? null : <StripLegend />}
          </div>
          {evidence.checks.length === 0 ? (
            <p className="text-sm text-ink-2">The checks stand here once the work is graded.</p>
          ) : (
            <CheckList
              checks={evidence.checks.map(toShown)}
              renderBelow={(shown) => {
                const check = evidence.checks.find(({ id }) => id === shown.id);
                return check ? renderBelow(check) : null;
              }}
            />
          )}
        </section>
        <section aria-labelledby="done" className="min-w-0 lg:order-2 print:mt-8">
          <div className="lg:sticky lg:top-16">
            <h2 id="done" className="mb-3 text-base font-[620]">
              What was done
            </h2>
            <HandedIn files={evidence.files} file={file} onFile={onFile} />
            {evidence.note.markdown === "" ? null : (
              <div className="mt-6">
                <h3 className="eyebrow mb-1">Note to a colleague who is not technical</h3>
                <Markdown html={evidence.note.html} className="text-sm" />
              </div>
            )}
          </div>
        </section>
      </div>
      <SmallPrint evidence={evidence} />
    </article>
  );
}

function Waiting({ state }: { state: EvidenceDto["state"] }) {
  if (state === "fault") {
    return (
      <>
        <p className="text-lg font-[620]">
          <OutcomeMark outcome="fault" word={false} className="mr-2 align-baseline" />
          Our grader broke off
        </p>
        <p className="mt-1 text-sm text-ink-2">
          That is a fault of ours. It counts against nobody, the work is safe as it was handed in,
          and it is graded again by itself. The verdict appears here.
        </p>
      </>
    );
  }
  return (
    <output className="block">
      <span className="block text-lg font-[620]">Handed in. Being graded now</span>
      <span className="mt-1 block text-sm text-ink-2">
        Every check runs on a fresh PostgreSQL. It takes seconds, and appears here by itself.
      </span>
    </output>
  );
}

function toTick(tick: EvidenceDto["ticks"][number]): Tick {
  return { ...tick, id: tick.checkId };
}

function toShown({ detail, ...check }: EvidenceCheck): ShownCheck {
  return { ...check, ...detail };
}

/** Opens a check's row, brings it into view and gives it the keyboard. */
function revealCheck(id: string) {
  const row = document.getElementById(`check-${id}`);
  const details = row?.querySelector("details");
  if (!details) return;
  details.open = true;
  row?.scrollIntoView({ block: "center" });
  details.querySelector("summary")?.focus({ preventScroll: true });
}

/** On paper nothing can be opened: what did not pass is, while it is printed. */
function openForPrint() {
  let closed: HTMLDetailsElement[] = [];
  const before = () => {
    closed = [...document.querySelectorAll("details")].filter(
      (details) => !details.open && details.dataset["outcome"] !== "passed",
    );
    for (const details of closed) details.open = true;
  };
  const after = () => {
    for (const details of closed) details.open = false;
  };
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  return () => {
    window.removeEventListener("beforeprint", before);
    window.removeEventListener("afterprint", after);
  };
}
