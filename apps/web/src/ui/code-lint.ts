import {
  type Diagnostic,
  forEachDiagnostic,
  lintGutter,
  linter,
  lintKeymap,
  setDiagnosticsEffect,
} from "@codemirror/lint";
import { type EditorState, type Extension } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";

/** Why a text can't be read, and at which of its UTF-16 units, counted from 0; null where it can. */
export type ReadCode = (text: string) => Promise<{ message: string; offset: number } | null>;

/** After so many milliseconds without a key. */
const pauseMs = 600;

type CodeLint = {
  read: ReadCode;
  /** What can't be read in words, with its line; null when all can. */
  told: (words: string | null) => void;
};

/** Underlines what can't be read, as it is typed. F8 goes there; Ctrl or ⌘ Shift M opens a list. */
export function codeLint({ read, told }: CodeLint): Extension {
  return [
    linter(
      async ({ state }) => {
        const text = state.doc.toString();
        if (text.trim() === "") return [];
        const problem = await read(text);
        return problem === null ? [] : [diagnosticOf(state, problem)];
      },
      { delay: pauseMs },
    ),
    lintGutter(),
    keymap.of(lintKeymap),
    EditorView.updateListener.of(({ state, transactions }) => {
      const changed = transactions.some((transaction) =>
        transaction.effects.some((effect) => effect.is(setDiagnosticsEffect)),
      );
      if (!changed) return;
      let words: string | null = null;
      forEachDiagnostic(state, ({ message }, from) => {
        words ??= `Line ${state.doc.lineAt(from).number}: ${message}.`;
      });
      told(words);
    }),
  ];
}

/** The word at the place, or the character before where nothing stands there: something must be seen. */
function diagnosticOf(
  { doc }: EditorState,
  { message, offset }: { message: string; offset: number },
): Diagnostic {
  const at = Math.min(offset, doc.length);
  const line = doc.lineAt(at);
  const word = /^[\p{L}\p{N}_]+|^\S/u.exec(line.text.slice(at - line.from))?.[0] ?? "";
  const from = word === "" ? Math.max(line.from, at - 1) : at;
  return { from, to: word === "" ? at : at + word.length, message, severity: "error" };
}
