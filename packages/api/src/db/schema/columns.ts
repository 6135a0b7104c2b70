import { timestamp } from "drizzle-orm/pg-core";

/** An instant, to the millisecond: what JavaScript can hold and hand back unchanged. */
export function instant(name: string) {
  return timestamp(name, { withTimezone: true, precision: 3, mode: "date" });
}
