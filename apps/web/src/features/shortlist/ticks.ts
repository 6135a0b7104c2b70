import { type OutputOf } from "#/lib/api-types.ts";
import { type Tick } from "#/ui/evidence-strip.tsx";

export type Row = OutputOf<"application.shortlist">["items"][number];

/** The strip's ticks of a row; a check's id is unique only within its sample. */
export function ticksOf(row: Pick<Row, "ticks">): Tick[] {
  return row.ticks.map((tick) => ({
    id: `${tick.sampleId}/${tick.checkId}`,
    title: tick.title,
    responsibility: tick.responsibility,
    outcome: tick.outcome,
    weight: tick.weight,
  }));
}

/** Whose work: the name once it was revealed, the label before. */
export function nameOf(row: Pick<Row, "label" | "identity">): string {
  return row.identity?.name ?? row.label;
}

/** "78.4", always with one decimal, so that a column lines up. */
export function pointsText(points: number): string {
  return points.toFixed(1);
}

/** "45 %" of a share from 0 to 1, with a decimal where it needs one, so that the shares still add up. */
export function percentText(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`;
}

/**
 * Each row's ticks with those of the work that it has not handed in, so that the strips of a job line up. What a
 * sample checks is known from the rows that have it; a sample that nobody has handed in has no ticks yet.
 */
export function alignedTicks(
  samples: readonly { sampleId: string }[],
  rows: readonly Row[],
): Map<Row["id"], Tick[]> {
  const bySample = (row: Row, sampleId: string) =>
    row.ticks.filter((tick) => tick.sampleId === sampleId);
  const known = samples.map(({ sampleId }) => ({
    sampleId,
    missing: ticksOf({
      ticks: rows.map((row) => bySample(row, sampleId)).find((ticks) => ticks.length > 0) ?? [],
    }).map((tick): Tick => ({ ...tick, outcome: "none" })),
  }));
  return new Map(
    rows.map((row) => [
      row.id,
      row.ticks.length === 0
        ? []
        : known.flatMap(({ sampleId, missing }) => {
            const own = bySample(row, sampleId);
            return own.length > 0 ? ticksOf({ ticks: own }) : missing;
          }),
    ]),
  );
}

/** Places in a list that is in order of rank; those with the same points share one, and the next is left out. */
export function placesOf(rows: readonly Row[]): Map<Row["id"], number> {
  return new Map(
    rows.map((row) => [
      row.id,
      1 + rows.findIndex((other) => pointsText(other.rank.points) === pointsText(row.rank.points)),
    ]),
  );
}
