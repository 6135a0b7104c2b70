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

/** "45 %" of a share from 0 to 1. */
export function percentText(share: number): string {
  return `${Math.round(share * 100)} %`;
}
