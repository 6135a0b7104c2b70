import { Instrumenter } from "@stryker-mutator/instrumenter";
import { type MutantDraft } from "./mutant.ts";

/** What people read is no behaviour. */
const excludedMutations = ["StringLiteral"];

/** An object that holds texts and nothing else, as `{ error: "no such post" }`. */
const onlyTexts =
  /^\{\s*(?:\w+\s*:\s*(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`)\s*,?\s*)+\}$/;

const longestShown = 60;

/** Programs that differ from this one in one place, as Stryker's mutators change JavaScript and TypeScript. */
export async function scriptMutants(file: string, text: string): Promise<MutantDraft[]> {
  const { mutants } = await new Instrumenter(silent).instrument(
    [{ name: file, content: text, mutate: true }],
    { plugins: null, excludedMutations, ignorers: [] },
  );
  const starts = lineStarts(text);
  const offset = ({ line, column }: { line: number; column: number }) =>
    (starts[line] ?? 0) + column;
  return mutants.flatMap(({ location, mutatorName, replacement, statusReason }) => {
    if (statusReason !== undefined || replacement === undefined) return [];
    const [from, to] = [offset(location.start), offset(location.end)];
    if (onlyTexts.test(text.slice(from, to))) return [];
    return [
      {
        kind: kindOf(mutatorName),
        line: location.start.line + 1,
        change: `${shown(text.slice(from, to))} → ${shown(replacement)}`,
        text: `${text.slice(0, from)}${replacement}${text.slice(to)}`,
      },
    ];
  });
}

/** `EqualityOperator` as `equality-operator`. */
function kindOf(mutatorName: string): string {
  return mutatorName.replaceAll(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
}

function shown(code: string): string {
  const line = code.replaceAll(/\s+/g, " ");
  return line.length > longestShown ? `${line.slice(0, longestShown - 1)}…` : line;
}

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
}

const nothing = () => undefined;
const never = () => false;
/** The instrumenter wants somebody to tell; what matters comes back as an exception. */
const silent = {
  isTraceEnabled: never,
  isDebugEnabled: never,
  isInfoEnabled: never,
  isWarnEnabled: never,
  isErrorEnabled: never,
  isFatalEnabled: never,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
};
