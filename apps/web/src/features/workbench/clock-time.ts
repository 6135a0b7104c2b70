/** How much of the time is left, in milliseconds; 0 when it is over. `offset` is the server's clock less this one's. */
export function timeLeft({
  deadline,
  offset,
  now,
}: {
  deadline: string;
  offset: number;
  now: number;
}): number {
  return Math.max(0, Date.parse(deadline) - (now + offset));
}

/** "1 h 5 min", "24 min", "under a minute": minutes rounded up, so that it never promises less than there is. */
export function leftWords(milliseconds: number): string {
  if (milliseconds <= 0) return "Time is up";
  if (milliseconds < 60_000) return "Under a minute left";
  const minutes = Math.ceil(milliseconds / 60_000);
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return `${minutes} min left`;
  return minutes % 60 === 0 ? `${hours} h left` : `${hours} h ${minutes % 60} min left`;
}

/** Minutes before the end at which the time is announced. */
const announced = [10, 2];

/** What is to be said aloud when the time left went from one value to the next; null for nothing. */
export function announcement(before: number, after: number): string | null {
  if (before > 0 && after <= 0) return "Time is up.";
  const minutes = announced.find((minute) => before > minute * 60_000 && after <= minute * 60_000);
  return minutes === undefined ? null : `${minutes} minutes left.`;
}
