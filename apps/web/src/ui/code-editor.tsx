import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { Compartment, EditorState, type Extension, Transaction } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { clsx } from "clsx";
import { useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { codeLanguage, type CodeSchema } from "./code-language.ts";
import { codeLint, type ReadCode } from "./code-lint.ts";
import { codeTheme } from "./code-theme.ts";

type CodeEditorProps = {
  /** The file's name; its ending chooses the language. */
  path: string;
  value: string;
  onChange: (value: string) => void;
  /** Ctrl or ⌘ with Enter. */
  onRun: () => void;
  /** Names the editor, as in "Your query". */
  label: string;
  schema: CodeSchema;
  /** Tells where a text can't be read, for the editor to underline. */
  readCode?: ReadCode;
  readOnly?: boolean;
  /** Takes the keyboard as soon as it is there: for an editor that somebody asked for. */
  takesFocus?: boolean;
  className?: string;
};

/**
 * An editor for one file of SQL, TypeScript or JavaScript. Tab indents; Escape and then Tab leaves, which a hint under
 * it says. A `value` that did not come from typing here replaces the text and keeps the place.
 */
export function CodeEditor({
  path,
  value,
  onChange,
  onRun,
  label,
  schema,
  readCode = cannotTell,
  readOnly = false,
  takesFocus = false,
  className,
}: CodeEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<{ view: EditorView; language: Compartment; writing: Compartment } | null>(
    null,
  );
  const hint = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const changed = useEffectEvent(onChange);
  const run = useEffectEvent(onRun);
  const read = useEffectEvent(readCode);
  const firstText = useEffectEvent(() => value);
  const takeFocus = useEffectEvent((view: EditorView) => {
    if (takesFocus) view.focus();
  });

  useEffect(() => {
    if (place.current === null) return undefined;
    const language = new Compartment();
    const writing = new Compartment();
    const view = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: firstText(),
        extensions: [
          editing({ run: () => run(), changed: (text) => changed(text) }),
          language.of(codeLanguage(path)),
          codeLint({ read: (text) => read(text), told: setProblem }),
          writing.of([]),
          codeTheme,
          EditorView.contentAttributes.of({
            "aria-label": `${label}, ${path}`,
            "aria-describedby": hint,
          }),
        ],
      }),
    });
    editor.current = { view, language, writing };
    takeFocus(view);
    // The editor overlooks a resize within 75 ms of an update: line numbers would stay as they were measured before.
    let settled: number | undefined;
    const resized = new ResizeObserver(() => {
      window.clearTimeout(settled);
      settled = window.setTimeout(() => view.requestMeasure(), 100);
    });
    resized.observe(view.contentDOM);
    return () => {
      resized.disconnect();
      window.clearTimeout(settled);
      view.destroy();
      editor.current = null;
    };
  }, [path, label, hint]);

  useEffect(() => {
    const { view, language } = editor.current ?? {};
    view?.dispatch({ effects: language?.reconfigure(codeLanguage(path, schema)) ?? [] });
  }, [path, schema]);

  useEffect(() => {
    const { view, writing } = editor.current ?? {};
    view?.dispatch({ effects: writing?.reconfigure(EditorState.readOnly.of(readOnly)) ?? [] });
  }, [readOnly]);

  useEffect(() => {
    if (editor.current !== null) replaceText(editor.current.view, value);
  }, [value]);

  return (
    <div className={clsx("flex min-h-0 flex-col", className)}>
      <div ref={place} className="min-h-0 flex-1 overflow-hidden bg-raised" />
      <p id={hint} className="border-t border-line bg-raised px-3 py-1 text-xs text-ink-3">
        {readOnly ? "Read only." : "Tab indents. Escape, then Tab, leaves the editor."}
      </p>
      <output className="block bg-raised text-xs">
        {problem === null || readOnly ? null : (
          <span className="block border-t border-line px-3 py-1 text-alert">
            {problem} <span className="text-ink-3">F8 goes there.</span>
          </span>
        )}
      </output>
    </div>
  );
}

const cannotTell: ReadCode = () => Promise.resolve(null);

function editing({
  run,
  changed,
}: {
  run: () => void;
  changed: (text: string) => void;
}): Extension {
  return [
    lineNumbers(),
    highlightActiveLineGutter(),
    highlightActiveLine(),
    highlightSpecialChars(),
    history(),
    drawSelection(),
    indentOnInput(),
    indentUnit.of("  "),
    bracketMatching(),
    closeBrackets(),
    autocompletion({ icons: false }),
    EditorView.lineWrapping,
    keymap.of([
      {
        key: "Mod-Enter",
        run: () => {
          run();
          return true;
        },
      },
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...defaultKeymap,
      ...historyKeymap,
      indentWithTab,
    ]),
    EditorView.updateListener.of((update) => {
      const own = update.transactions.some(
        (transaction) => !transaction.annotation(Transaction.remote),
      );
      if (update.docChanged && own) changed(update.state.doc.toString());
    }),
  ];
}

/** Changes only what differs, so that cursor and scroll stay where the rest is the same. */
function replaceText(view: EditorView, text: string) {
  const before = view.state.doc.toString();
  if (before === text) return;
  const shorter = Math.min(before.length, text.length);
  let start = 0;
  while (start < shorter && before[start] === text[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === text.at(-1 - end)) end++;
  view.dispatch({
    changes: { from: start, to: before.length - end, insert: text.slice(start, text.length - end) },
    annotations: Transaction.remote.of(true),
  });
}
