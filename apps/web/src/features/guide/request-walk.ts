/** Where a key leads from a step: to a neighbour, the first or the last; null when the key means nothing here. */
export function stepAfterKey(key: string, at: { step: number; count: number }): number | null {
  const last = at.count - 1;
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return Math.min(at.step + 1, last);
    case "ArrowLeft":
    case "ArrowUp":
      return Math.max(at.step - 1, 0);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}

/** The next step at a place after the present one, from the beginning again after the last; null if it has none. */
export function stepAtPlace<Place>(
  places: readonly Place[],
  place: Place,
  after: number,
): number | null {
  const later = places.indexOf(place, after + 1);
  if (later >= 0) return later;
  const first = places.indexOf(place);
  return first >= 0 ? first : null;
}

/** A smooth line from one step to the next, in columns across and rows down. */
export function stretch(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const middle = (from.x + to.x) / 2;
  return `M${from.x} ${from.y} C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
}
