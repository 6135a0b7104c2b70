/** Whose work is graded first: somebody whose hiring waits for it, then who signed in, then visitors. */
export function gradePriority(author: { hiring: boolean; signedIn: boolean }): number {
  if (author.hiring) return 30;
  return author.signedIn ? 20 : 10;
}

/** Somebody sits before the screen and waits for a run. */
export const runPriority = 40;

/** Grading again waits behind everybody's first verdict. */
export const regradePriority = 0;

/** Minutes until the grading that met the nth fault of ours is tried again; null after eight, when a person must look. */
export function nextTryAfter(faults: number): number | null {
  return faults > 8 ? null : Math.min(5 * 2 ** (faults - 1), 720);
}
