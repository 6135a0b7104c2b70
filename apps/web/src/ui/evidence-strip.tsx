import { clsx } from "clsx";
import { useId, useState, type KeyboardEvent } from "react";

export const responsibilities = ["databases", "apis", "security", "performance"] as const;
export type Responsibility = (typeof responsibilities)[number];

export const responsibilityNames: Record<Responsibility, string> = {
  databases: "Databases",
  apis: "APIs",
  security: "Security",
  performance: "Performance",
};

/** `none` is a check that was not attempted; `error` a submission that did not load. */
export type TickOutcome = "passed" | "failed" | "error" | "limit" | "fault" | "none";

const outcomeWords: Record<TickOutcome, string> = {
  passed: "Passed",
  failed: "Failed",
  error: "Did not run",
  limit: "Stopped at a limit",
  fault: "Our fault, not counted",
  none: "Not attempted",
};

export type Tick = {
  id: string;
  title: string;
  responsibility: Responsibility;
  outcome: TickOutcome;
  /** 1 is ordinary; shows as width. */
  weight: number;
};

type Size = "sm" | "md" | "lg";
const heights: Record<Size, number> = { sm: 12, md: 16, lg: 28 };
const widths: Record<Size, { base: number; step: number }> = {
  sm: { base: 5, step: 3 },
  md: { base: 6, step: 4 },
  lg: { base: 9, step: 6 },
};

const inks: Record<TickOutcome, string> = {
  passed: "text-pass",
  failed: "text-fail",
  error: "text-fail",
  limit: "text-limit",
  fault: "text-fault",
  none: "text-line-strong",
};

/** Pixels wide: the base for weight 1 and under, a step more for each weight above, five at most. */
function tickWidth(weight: number, size: Size): number {
  const { base, step } = widths[size];
  return base + Math.round((Math.min(Math.max(weight, 1), 5) - 1) * step);
}

/** The ticks in their fixed order: by responsibility, and within one as the sample lists them. */
export function groupTicks(
  ticks: readonly Tick[],
): { responsibility: Responsibility; ticks: Tick[] }[] {
  return responsibilities
    .map((responsibility) => ({
      responsibility,
      ticks: ticks.filter((tick) => tick.responsibility === responsibility),
    }))
    .filter((group) => group.ticks.length > 0);
}

function groupText(group: { responsibility: Responsibility; ticks: readonly Tick[] }): string {
  const passed = group.ticks.filter((tick) => tick.outcome === "passed").length;
  return `${responsibilityNames[group.responsibility]} ${passed} of ${group.ticks.length}`;
}

/** What the strip says in words: "Databases 7 of 8, APIs 3 of 4". */
export function stripText(ticks: readonly Tick[]): string {
  const groups = groupTicks(ticks);
  return groups.length === 0 ? "No work yet" : groups.map(groupText).join(", ");
}

type EvidenceStripProps = {
  ticks: readonly Tick[];
  size?: Size;
  /** Whose work; the accessible name begins with it. */
  of?: string;
  /** Names of the responsibilities under their groups. */
  labels?: boolean;
  /** The tick that the page shows now. */
  current?: string;
  /** Enter, or a press, on a tick. */
  onPick?: (id: string) => void;
  className?: string;
};

/**
 * A person's work as one row of ticks, one for each check. It is one stop for the keyboard: arrows,
 * Home and End walk its ticks, each is told in words, Escape hides the words.
 */
export function EvidenceStrip({
  ticks,
  size = "sm",
  of,
  labels = false,
  current,
  onPick,
  className,
}: EvidenceStripProps) {
  const id = useId();
  const [words, setWords] = useState<Words | null>(null);
  const shown = words?.tick.id ?? null;
  const groups = groupTicks(ticks);
  const order = groups.flatMap((group) => group.ticks);
  if (order.length === 0) {
    return <span className={clsx("text-xs text-ink-3", className)}>No work yet</span>;
  }

  /** Placed by the window, so that a table that scrolls does not cut it off. */
  function show(tick: Tick | undefined) {
    const mark = tick && document.getElementById(`${id}-${tick.id}`)?.getBoundingClientRect();
    if (!tick || !mark) return;
    const x = Math.min(Math.max(mark.x + mark.width / 2, 136), window.innerWidth - 136);
    setWords({ tick, x, y: mark.y });
  }

  function walk(event: KeyboardEvent) {
    const at = order.findIndex((tick) => tick.id === shown);
    const target = walkTo({ key: event.key, at, last: order.length - 1 });
    if (target !== null) {
      event.preventDefault();
      event.stopPropagation();
      show(order[target]);
    } else if (event.key === "Escape" && shown !== null) {
      event.stopPropagation();
      setWords(null);
    } else if (event.key === "Enter" && shown !== null && onPick) {
      event.preventDefault();
      event.stopPropagation();
      onPick(shown);
    }
  }

  // No HTML element is a row of shapes that arrows walk.
  return (
    <div
      // eslint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="listbox"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label={`${of ? `${of}: ` : ""}${stripText(ticks)}`}
      aria-activedescendant={shown === null ? undefined : `${id}-${shown}`}
      onKeyDown={walk}
      onFocus={() => show(words?.tick ?? order.find((tick) => tick.id === current) ?? order[0])}
      onBlur={() => setWords(null)}
      onMouseLeave={() => setWords(null)}
      className={clsx(
        "inline-flex max-w-full flex-wrap items-start rounded-sm align-middle",
        {
          sm: "gap-x-2.5 gap-y-1 py-1.5",
          md: "gap-x-3 gap-y-1 py-1.5",
          lg: "gap-x-5 gap-y-3 py-1",
        }[size],
        className,
      )}
    >
      {groups.map((group) => (
        // eslint-disable-next-line jsx-a11y/prefer-tag-over-role
        <div key={group.responsibility} role="group" aria-label={groupText(group)}>
          <div className={clsx("flex", size === "lg" ? "gap-[3px]" : "gap-0.5")}>
            {group.ticks.map((tick) => (
              <TickMark
                key={tick.id}
                id={`${id}-${tick.id}`}
                tick={tick}
                size={size}
                marked={current === tick.id || shown === tick.id}
                current={current === tick.id}
                onShow={() => show(tick)}
                {...(onPick ? { onPick: () => onPick(tick.id) } : {})}
              />
            ))}
          </div>
          {labels ? (
            <div aria-hidden className="tabular mt-1.5 flex gap-2 text-xs text-ink-3">
              <span>{responsibilityNames[group.responsibility]}</span>
              <span className="text-ink-2">
                {group.ticks.filter((tick) => tick.outcome === "passed").length}/
                {group.ticks.length}
              </span>
            </div>
          ) : null}
        </div>
      ))}
      {words === null ? null : <TickWords words={words} />}
    </div>
  );
}

function walkTo({ key, at, last }: { key: string; at: number; last: number }): number | null {
  switch (key) {
    case "ArrowRight":
      return Math.min(at + 1, last);
    case "ArrowLeft":
      return Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}

type TickMarkProps = {
  id: string;
  tick: Tick;
  size: Size;
  /** The keyboard, the pointer or the page is on it. */
  marked: boolean;
  current: boolean;
  onShow: () => void;
  onPick?: () => void;
};

function TickMark({ id, tick, size, marked, current, onShow, onPick }: TickMarkProps) {
  const width = tickWidth(tick.weight, size);
  const height = heights[size];
  const weight = tick.weight === 1 ? "" : `, weight ${tick.weight}`;
  return (
    // Walked by the strip's own keys; only the strip takes focus.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      // eslint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="option"
      aria-selected={current}
      aria-label={`${tick.title}. ${outcomeWords[tick.outcome]}${weight}`}
      onMouseEnter={onShow}
      onClick={onPick ?? onShow}
      className={clsx("relative", inks[tick.outcome], onPick && "cursor-pointer")}
    >
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden
        className="block"
      >
        <TickShape outcome={tick.outcome} width={width} height={height} />
      </svg>
      {marked ? <span className="absolute inset-x-0 -bottom-[3px] h-0.5 bg-ink" /> : null}
    </div>
  );
}

/** Filled, outlined, slashed, dotted, faint: told apart without colour, at 12 px. */
function TickShape({
  outcome,
  width,
  height,
}: {
  outcome: TickOutcome;
  width: number;
  height: number;
}) {
  const outline = {
    x: 0.625,
    y: 0.625,
    width: width - 1.25,
    height: height - 1.25,
    rx: 0.75,
    fill: "none",
    stroke: "currentColor",
  };
  switch (outcome) {
    case "passed":
      return <rect width={width} height={height} rx={1} fill="currentColor" />;
    case "failed":
    case "error":
      return <rect {...outline} strokeWidth={1.25} />;
    case "limit":
      return (
        <>
          <rect {...outline} strokeWidth={1} opacity={0.75} />
          <path
            d={`M0.5 ${height - 0.5} L${width - 0.5} 0.5`}
            stroke="currentColor"
            strokeWidth={1.5}
          />
        </>
      );
    case "fault": {
      const rows = Math.max(3, Math.round(height / 5));
      const gap = height / rows;
      return (
        <>
          {Array.from({ length: rows }, (_, row) => (
            <circle key={row} cx={width / 2} cy={gap * (row + 0.5)} r={1.25} fill="currentColor" />
          ))}
        </>
      );
    }
    case "none":
      return <rect width={width} height={height} rx={1} fill="currentColor" opacity={0.28} />;
    default:
      return outcome satisfies never;
  }
}

type Words = { tick: Tick; x: number; y: number };

function TickWords({ words: { tick, x, y } }: { words: Words }) {
  return (
    <span
      aria-hidden
      style={{ left: x, top: y - 8 }}
      className="pointer-events-none fixed z-50 flex w-max max-w-64 -translate-x-1/2 -translate-y-full flex-col rounded-sm bg-ink px-2.5 py-1.5 text-left text-xs text-paper shadow-float"
    >
      <span className="font-[550]">{tick.title}</span>
      <span className="opacity-80">
        {responsibilityNames[tick.responsibility]} · {outcomeWords[tick.outcome]}
        {tick.weight === 1 ? "" : ` · weight ${tick.weight}`}
      </span>
    </span>
  );
}

/** What the five looks mean; stands once on a page with strips. */
export function StripLegend({ className }: { className?: string }) {
  const shown: TickOutcome[] = ["passed", "failed", "limit", "fault", "none"];
  return (
    <ul className={clsx("flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-3", className)}>
      {shown.map((outcome) => (
        <li key={outcome} className="flex items-center gap-1.5">
          <svg width={8} height={12} viewBox="0 0 8 12" aria-hidden className={inks[outcome]}>
            <TickShape outcome={outcome} width={8} height={12} />
          </svg>
          {outcomeWords[outcome]}
        </li>
      ))}
    </ul>
  );
}

type OutcomeMarkProps = {
  outcome: TickOutcome;
  /** The word beside the shape; without it the word is only read out. */
  word?: boolean;
  className?: string;
};

/** One outcome by shape and word, as the strip draws it. */
export function OutcomeMark({ outcome, word = true, className }: OutcomeMarkProps) {
  return (
    <span className={clsx("inline-flex items-center gap-2 whitespace-nowrap", className)}>
      <svg
        width={8}
        height={14}
        viewBox="0 0 8 14"
        aria-hidden
        className={clsx("shrink-0", inks[outcome])}
      >
        <TickShape outcome={outcome} width={8} height={14} />
      </svg>
      <span className={word ? undefined : "sr-only"}>{outcomeWords[outcome]}</span>
    </span>
  );
}
