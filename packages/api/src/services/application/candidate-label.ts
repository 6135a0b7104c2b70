const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";

/**
 * What stands in for a candidate's name: a letter and a number of two digits, three from the fourth attempt on, drawn
 * from `random` (0 to 1). Without I and O, which look like digits.
 */
export function candidateLabel(random: number, attempt: number): string {
  const [lowest, count] = attempt < 3 ? [10, 90] : [100, 900];
  const drawn = Math.floor(random * letters.length * count);
  return `${letters[drawn % letters.length] ?? "A"}${lowest + Math.floor(drawn / letters.length)}`;
}
