import type { CheckResult, Cost, Limit } from "@unsung/engine";
import { clsx } from "clsx";
import { ChevronRight } from "lucide-react";
import { type ReactNode } from "react";
import { OutcomeMark } from "./evidence-strip.tsx";

/** A check as far as the reader may see it: of a hidden one its title and outcome. */
export type ShownCheck = Pick<CheckResult, "id" | "title" | "visible" | "outcome" | "weight"> &
  Partial<Pick<CheckResult, "limit" | "message" | "expected" | "actual" | "cost" | "log">>;

type CheckListProps = {
  checks: readonly ShownCheck[];
  /** Those that are open from the start; otherwise the first that did not pass. */
  open?: (check: ShownCheck, index: number) => boolean;
  /** Under a check's details: contesting it, the team's answer. */
  renderBelow?: (check: ShownCheck) => ReactNode;
  /** Prefix of each row's id in the page, for links to a check. */
  idPrefix?: string;
  className?: string;
};

/** Checks one under the other: shape and word, what was expected, what came, what it cost, what was logged. */
export function CheckList({
  checks,
  open,
  renderBelow,
  idPrefix = "check",
  className,
}: CheckListProps) {
  const firstToRead = checks.findIndex((check) => check.outcome !== "passed");
  return (
    <ol className={clsx("divide-y divide-line border-y border-line", className)}>
      {checks.map((check, index) => (
        <li key={check.id} id={`${idPrefix}-${check.id}`} className="scroll-mt-20">
          <CheckRow
            check={check}
            open={open ? open(check, index) : index === firstToRead}
            below={renderBelow?.(check)}
          />
        </li>
      ))}
    </ol>
  );
}

function CheckRow({ check, open, below }: { check: ShownCheck; open: boolean; below: ReactNode }) {
  const cost = check.cost ? costText(check.cost) : null;
  return (
    <details open={open} data-outcome={check.outcome} className="group">
      <summary className="flex min-h-9 cursor-pointer list-none items-start gap-2 py-2 pr-1 text-sm hover:bg-hover/60 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          size={14}
          aria-hidden
          className="mt-[3px] shrink-0 text-ink-3 transition-transform group-open:rotate-90 print:hidden"
        />
        <OutcomeMark outcome={check.outcome} word={false} className="mt-[3px]" />
        <span className={clsx("min-w-0 flex-1", check.outcome !== "passed" && "font-[600]")}>
          <TitleText title={check.title} />
        </span>
        <span className="flex shrink-0 items-baseline gap-3 text-xs text-ink-3">
          {check.weight === 1 ? null : <span className="tabular">weight {check.weight}</span>}
          <span aria-hidden className="w-20 text-right text-ink-2">
            {shortWords[check.outcome]}
          </span>
        </span>
      </summary>
      <div className="flex flex-col gap-3 pt-1 pb-4 pl-10 text-sm">
        <CheckWords check={check} />
        {check.expected != null || check.actual != null ? (
          <div className="grid gap-3 sm:grid-cols-2">
            <Value name="Expected" text={check.expected} />
            <Value name="Got" text={check.actual} />
          </div>
        ) : null}
        {check.log && check.log.length > 0 ? (
          <Value name="Log" text={check.log.join("\n")} />
        ) : null}
        {cost === null ? null : <p className="tabular text-xs text-ink-3">{cost}</p>}
        {below}
      </div>
    </details>
  );
}

/** A title with its `code` set as code. */
function TitleText({ title }: { title: string }) {
  const parts = title.split("`").map((text, place) => ({ text, place }));
  return parts.map(({ text, place }) =>
    place % 2 === 0 ? (
      text
    ) : (
      <code key={place} className="text-[0.92em]">
        {text}
      </code>
    ),
  );
}

const shortWords: Record<ShownCheck["outcome"], string> = {
  passed: "Passed",
  failed: "Failed",
  error: "Did not run",
  limit: "Limit",
  fault: "Our fault",
};

function CheckWords({ check }: { check: ShownCheck }) {
  const words = explain(check);
  return words === null ? null : (
    <p className="max-w-prose text-ink-2 first-letter:uppercase">{words}</p>
  );
}

function explain(check: ShownCheck): string | null {
  switch (check.outcome) {
    case "passed":
      return check.message ?? "Did what it should.";
    case "limit":
      return check.limit
        ? `${limitWords[check.limit]}${check.message ? ` ${check.message}` : ""}`
        : (check.message ?? null);
    case "fault":
      return "Something broke on our side, not in this work. It does not count, and it is run again.";
    case "failed":
    case "error":
      return (
        check.message ??
        (check.visible
          ? null
          : "A hidden check: what it asks and what came back stay with the grader.")
      );
    default:
      return check.outcome satisfies never;
  }
}

const limitWords: Record<Limit, string> = {
  fuel: "Stopped: it did more work than the task allows.",
  memory: "Stopped: it asked for more memory than the task allows.",
  stack: "Stopped: its calls went too deep.",
  wall: "Stopped: it had not finished when its time was over.",
  queries: "Stopped: it ran more statements than the task allows.",
  output: "Stopped: it gave back more than can be read.",
};

const figure = new Intl.NumberFormat("en-GB");

/** "4 statements · 12 rows · 9 blocks · 18,211 units of work" */
function costText(cost: Cost): string {
  const parts = [
    `${figure.format(cost.queries)} ${cost.queries === 1 ? "statement" : "statements"}`,
    cost.rows === null ? null : `${figure.format(cost.rows)} rows read`,
    cost.blocks === null ? null : `${figure.format(cost.blocks)} blocks`,
    cost.fuel > 0 ? `${figure.format(cost.fuel)} fuel` : null,
  ];
  return `Cost: ${parts.filter((part) => part !== null).join(" · ")}`;
}

function Value({ name, text }: { name: string; text: string | null | undefined }) {
  if (text == null) return null;
  return (
    <div className="min-w-0">
      <p className="eyebrow mb-1">{name}</p>
      <pre
        // It scrolls, so the keyboard must reach it.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={name}
        className="max-h-72 overflow-auto rounded-sm bg-sunk px-3 py-2 text-xs leading-[18px] break-words whitespace-pre-wrap"
      >
        {text}
      </pre>
    </div>
  );
}
