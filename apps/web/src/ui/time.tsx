import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** The reader's zone; on the server, and until the page has come to life, UTC. */
function useZone(): string {
  return useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => "UTC",
  );
}

const dayFormat = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** A day of the calendar ("2027-05-22"), which is the same in every zone. */
export function Day({ on }: { on: string }) {
  return (
    <time dateTime={on} className="tabular whitespace-nowrap">
      {dayFormat.format(new Date(on))}
    </time>
  );
}

type TimeProps = {
  /** An instant, ISO 8601. */
  at: string;
  /** `date`: the day only; `full`: day, time and zone. */
  show?: "date" | "full";
};

/** An instant in the reader's zone, with the zone named (in the title, for a day alone). */
export function Time({ at, show = "full" }: TimeProps) {
  const zone = useZone();
  const instant = new Date(at);
  const full = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zone,
    timeZoneName: "short",
  }).format(instant);
  const date = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: zone,
  }).format(instant);
  return (
    <time dateTime={at} title={full} className="tabular whitespace-nowrap">
      {show === "date" ? date : full}
    </time>
  );
}
