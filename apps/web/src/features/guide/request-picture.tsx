import type { GuideOverviewDto, RequestStepDto } from "@unsung/api/contract/guide";
import { Link } from "@tanstack/react-router";
import { clsx } from "clsx";
import { ArrowLeft, ArrowRight } from "lucide-react";
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useRef,
  useState,
} from "react";
import { IconButton } from "#/ui/button.tsx";
import { LinkList } from "./guide-link.tsx";
import { Prose, Words } from "./prose.tsx";
import { placeOrder, placeWords } from "./request-places.ts";
import { stepAfterKey, stepAtPlace, stretch } from "./request-walk.ts";

type RequestPictureProps = Pick<GuideOverviewDto["content"], "requests" | "request">;

/**
 * The way of one request as a line that dives from what people see to the database and comes back. Steps are
 * walked with buttons, arrow keys, or by a place; what each shows stands below. Without scripts it is a list.
 */
export function RequestPicture({ requests, request }: RequestPictureProps): ReactNode {
  return (
    <section aria-labelledby="way">
      <h2 id="way" className="sr-only">
        The way of a request
      </h2>
      <nav aria-label="Which request" className="flex flex-wrap gap-x-6 gap-y-1">
        {requests.map(({ id, title }) => (
          <Link
            key={id}
            to="/guide"
            search={{ request: id }}
            replace
            resetScroll={false}
            aria-current={id === request.id ? "true" : undefined}
            className="border-b-2 border-transparent py-2 text-base text-ink-2 hover:text-ink aria-[current]:border-accent aria-[current]:font-[550] aria-[current]:text-ink"
          >
            {title}
          </Link>
        ))}
      </nav>
      <Walk key={request.id} request={request} />
    </section>
  );
}

function Walk({ request: { steps, summary } }: Pick<RequestPictureProps, "request">) {
  const [current, setCurrent] = useState(0);
  const dots = useRef<(HTMLAnchorElement | null)[]>([]);
  const places = steps.map((step) => step.place);
  const rows = placeOrder.filter((place) => places.includes(place));
  // A column before the first step has room for words; half a one after the last is enough.
  const width = steps.length + 0.5;
  const points = places.map((place, index) => ({ x: index + 1, y: rows.indexOf(place) + 0.5 }));

  function walk(event: KeyboardEvent) {
    // Code scrolls by the same keys.
    if (event.target instanceof Element && event.target.closest("pre")) return;
    const next = stepAfterKey(event.key, { step: current, count: steps.length });
    if (next === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const onDot = dots.current.some((dot) => dot === document.activeElement);
    setCurrent(next);
    if (onDot) dots.current[next]?.focus();
  }

  return (
    // The keys work wherever the focus is inside; each thing in it is reached without them too.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={walk} className="border-t border-line">
      <p className="mt-3 text-sm text-ink-2">{summary}</p>
      <div className="way-picture mt-4" style={inRows(rows.length)}>
        <ul className="way-places" aria-label="Places">
          {rows.map((place) => (
            <li key={place}>
              <button
                type="button"
                aria-label={`${placeWords[place]}: its next step`}
                aria-pressed={places[current] === place}
                onClick={() => setCurrent(stepAtPlace(places, place, current) ?? current)}
                className="w-full rounded-sm py-1 text-left text-xs text-ink-2 hover:text-accent aria-pressed:font-[620] aria-pressed:text-ink sm:text-sm"
              >
                {placeWords[place]}
              </button>
            </li>
          ))}
        </ul>
        <div className="way-map">
          <span className="way-depth way-depth-seen">seen</span>
          <span className="way-depth">unseen</span>
          <svg
            viewBox={`0 0 ${width} ${rows.length}`}
            preserveAspectRatio="none"
            aria-hidden
            className="absolute inset-0 size-full"
          >
            {rows.map((place, row) => (
              <path
                key={place}
                d={`M0 ${row + 0.5} H${width}`}
                className={places[current] === place ? "way-lane way-lane-here" : "way-lane"}
              />
            ))}
            {points.slice(1).map((point, index) => (
              <path
                key={steps[index + 1]?.id}
                d={stretch(points[index] ?? point, point)}
                className={index < current ? "way-line way-line-gone" : "way-line"}
              />
            ))}
          </svg>
          <ol aria-label="Steps">
            {steps.map((step, index) => (
              <Dot
                key={step.id}
                step={step}
                index={index}
                current={current}
                at={{
                  left: `${((points[index]?.x ?? 0) / width) * 100}%`,
                  top: `${((points[index]?.y ?? 0) / rows.length) * 100}%`,
                }}
                keep={(dot) => {
                  dots.current[index] = dot;
                }}
                onPick={() => setCurrent(index)}
              />
            ))}
          </ol>
        </div>
      </div>
      <div className="guide-noscript-hidden mt-5 flex items-center justify-between gap-4 print:hidden">
        <p className="tabular text-sm text-ink-2" aria-live="polite">
          Step {current + 1} of {steps.length}
          <span className="sr-only">: {steps[current]?.title}</span>
        </p>
        <div className="flex gap-2">
          <IconButton
            label="Step before"
            look="secondary"
            aria-disabled={current === 0 || undefined}
            onClick={() => setCurrent(Math.max(current - 1, 0))}
          >
            <ArrowLeft size={16} aria-hidden />
          </IconButton>
          <IconButton
            label="Next step"
            look="primary"
            aria-disabled={current === steps.length - 1 || undefined}
            onClick={() => setCurrent(Math.min(current + 1, steps.length - 1))}
          >
            <ArrowRight size={16} aria-hidden />
          </IconButton>
        </div>
      </div>
      <ol className="way-steps">
        {steps.map((step, index) => (
          <li
            key={step.id}
            id={`step-${step.id}`}
            className="way-step"
            data-here={index === current || undefined}
          >
            <Step step={step} number={index + 1} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** React's type of a style knows no custom properties; this is one. */
function inRows(count: number): CSSProperties {
  return { "--rows": count } as CSSProperties;
}

type DotProps = {
  step: RequestStepDto;
  index: number;
  current: number;
  at: { left: string; top: string };
  keep: (dot: HTMLAnchorElement | null) => void;
  onPick: () => void;
};

function Dot({ step, index, current, at, keep, onPick }: DotProps) {
  function pick(event: MouseEvent) {
    event.preventDefault();
    onPick();
  }
  return (
    <li style={at} className="absolute -translate-x-1/2 -translate-y-1/2">
      <a
        ref={keep}
        href={`#step-${step.id}`}
        aria-current={index === current ? "step" : undefined}
        aria-label={`Step ${index + 1}, ${placeWords[step.place]}: ${step.title}`}
        title={step.title}
        onClick={pick}
        className={clsx("way-dot tabular", index < current && "way-dot-gone")}
      >
        {index + 1}
      </a>
    </li>
  );
}

function Step({ step, number }: { step: RequestStepDto; number: number }) {
  return (
    <article
      aria-labelledby={`title-${step.id}`}
      className="grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]"
    >
      <div className="min-w-0">
        <p className="eyebrow">
          <span className="way-number">{number}. </span>
          {placeWords[step.place]}
        </p>
        <h3 id={`title-${step.id}`} className="display mt-1 text-xl">
          {step.title}
        </h3>
        <Prose html={step.what} className="mt-3" />
        <p className="mt-4 border-l-2 border-line-strong pl-4 text-sm text-ink-2">
          <span className="font-[600] text-ink">What goes wrong. </span>
          <Words html={step.goesWrong} />
        </p>
        {step.skills.length === 0 ? null : (
          <div className="mt-4 text-sm">
            <LinkList links={step.skills} />
          </div>
        )}
      </div>
      {step.shows === null ? null : (
        <figure className="min-w-0">
          <figcaption className="text-sm text-ink-2">{step.shows.caption}</figcaption>
          {/* Code that is wider than its place is scrolled by keys as well. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre className="guide-code mt-2" tabIndex={0}>
            {/* eslint-disable-next-line react/no-danger */}
            <code dangerouslySetInnerHTML={{ __html: step.shows.html }} />
          </pre>
        </figure>
      )}
    </article>
  );
}
