import { z } from "zod";
import { type Rank, type ShortlistSort } from "../../contract/application.ts";
import { applicationId, type ApplicationId } from "../../contract/ids.ts";

/** What the rows of a shortlist are ordered by: the number from high to low, then the id from new to old. */
export type Position = { value: number; id: ApplicationId };

/** The number that a sort orders by. What has no score comes after what scored 0. */
export function sortValue(sort: ShortlistSort, rank: Rank): number {
  switch (sort) {
    case "newest":
      return 0;
    case "rank":
      return rank.points;
    case "databases":
    case "apis":
    case "security":
    case "performance":
      return rank.parts.find((part) => part.responsibility === sort)?.score ?? -1;
  }
}

/** Negative when `left` comes first; 0 of a position and itself, so that a page does not repeat its cursor. */
export function comparePositions(left: Position, right: Position): number {
  if (left.value !== right.value) return right.value - left.value;
  if (left.id === right.id) return 0;
  return left.id < right.id ? 1 : -1;
}

/** A position as the cursor of a list, and back. JavaScript writes a number so that reading it gives the same. */
export function writePosition({ value, id }: Position): string {
  return `${value}_${id}`;
}

export const positionCursor = z
  .string()
  .transform((text) => text.split("_"))
  .pipe(z.tuple([z.coerce.number<string>(), applicationId]))
  .transform(([value, id]): Position => ({ value, id }));
