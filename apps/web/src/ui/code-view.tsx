import { EditorState, type Extension, RangeSetBuilder } from "@codemirror/state";
import { Decoration, EditorView, lineNumbers } from "@codemirror/view";
import { clsx } from "clsx";
import { useEffect, useRef } from "react";
import { codeLanguage } from "./code-language.ts";
import { codeTheme } from "./code-theme.ts";

type CodeViewProps = {
  /** The file's name; its ending chooses the language. */
  path: string;
  text: string;
  /** Lines to mark, counted from 1, as where two versions differ. */
  marked?: readonly number[];
  className?: string;
};

/** Code to read: focusable, so that the keyboard scrolls it, and never changed. */
export function CodeView({ path, text, marked, className }: CodeViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const markedLines = marked?.join(",") ?? "";

  useEffect(() => {
    if (place.current === null) return undefined;
    const view = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: text,
        extensions: [
          lineNumbers(),
          EditorState.readOnly.of(true),
          EditorView.editable.of(false),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({
            "aria-label": path,
            "aria-readonly": "true",
            tabindex: "0",
          }),
          codeLanguage(path),
          codeTheme,
          markedLines === "" ? [] : marks(markedLines.split(",").map(Number)),
        ],
      }),
    });
    return () => view.destroy();
  }, [path, text, markedLines]);

  return <div ref={place} className={clsx("overflow-hidden bg-raised", className)} />;
}

function marks(lines: readonly number[]): Extension {
  return EditorView.decorations.of((view) => {
    const builder = new RangeSetBuilder<Decoration>();
    for (const number of lines
      .filter((line) => line <= view.state.doc.lines)
      .toSorted((a, b) => a - b)) {
      const { from } = view.state.doc.line(number);
      builder.add(from, from, Decoration.line({ class: "cm-line-differs" }));
    }
    return builder.finish();
  });
}
