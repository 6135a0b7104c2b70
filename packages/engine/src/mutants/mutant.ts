/** A program that differs from the reference in one place. */
export type Mutant = {
  /** The same for the same reference: file, line and what was done, and a number where that is not enough. */
  id: string;
  file: string;
  /** Of the reference, from 1. */
  line: number;
  /** What was there and what is there now. */
  change: string;
  /** The whole file. */
  text: string;
};

export type MutantDraft = Omit<Mutant, "id" | "file"> & { kind: string };

/** Gives each draft its id. */
export function numbered(file: string, drafts: readonly MutantDraft[]): Mutant[] {
  const seen = new Map<string, number>();
  return drafts.map(({ kind, ...draft }) => {
    const name = `${file}:${draft.line}:${kind}`;
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return { id: number === 1 ? name : `${name}:${number}`, file, ...draft };
  });
}
