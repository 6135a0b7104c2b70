import "./code.css";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { type Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** Code in our own tokens, so that light and dark follow the page by themselves. */
const surface = EditorView.theme({
  "&": { backgroundColor: "var(--raised)", color: "var(--ink)", fontSize: "14px", height: "100%" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "var(--font-code)",
    fontFeatureSettings: '"calt" 0',
    lineHeight: "22px",
    overflow: "auto",
  },
  ".cm-content": { padding: "12px 0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0 16px 0 8px" },
  ".cm-gutters": {
    backgroundColor: "transparent",
    border: "none",
    color: "var(--ink-3)",
    paddingLeft: "8px",
  },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "28px", padding: "0 8px 0 4px" },
  ".cm-activeLine": { backgroundColor: "color-mix(in oklch, var(--hover) 55%, transparent)" },
  ".cm-activeLineGutter": { backgroundColor: "transparent", color: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, .cm-content ::selection":
    { backgroundColor: "var(--accent-soft)" },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": {
    backgroundColor: "transparent",
    boxShadow: "inset 0 0 0 1px var(--line-strong)",
  },
  ".cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket": {
    backgroundColor: "transparent",
    boxShadow: "inset 0 -2px 0 var(--alert)",
  },
  ".cm-tooltip": {
    backgroundColor: "var(--raised)",
    border: "1px solid var(--line)",
    borderRadius: "5px",
    boxShadow: "var(--shadow)",
    color: "var(--ink)",
    overflow: "hidden",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--font-code)", fontSize: "12px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { lineHeight: "24px", padding: "0 8px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--accent-soft)",
    color: "var(--ink)",
  },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--alert) 1px",
    textUnderlineOffset: "4px",
  },
  ".cm-gutter-lint": { width: "14px" },
  ".cm-gutter-lint .cm-gutterElement": { padding: "0 0 0 4px" },
  ".cm-lint-marker": { width: "8px", height: "8px", marginTop: "7px" },
  ".cm-lint-marker-error": { content: '""', backgroundColor: "var(--alert)", borderRadius: "2px" },
  ".cm-diagnostic": { padding: "6px 10px", fontSize: "13px", maxWidth: "32rem" },
  ".cm-diagnostic-error": { borderLeft: "2px solid var(--alert)" },
  ".cm-panels": { backgroundColor: "var(--raised)", color: "var(--ink)" },
  ".cm-panels-bottom": { borderTop: "1px solid var(--line)" },
  ".cm-panel.cm-panel-lint ul [aria-selected]": {
    backgroundColor: "var(--accent-soft)",
    color: "var(--ink)",
  },
  ".cm-panel.cm-panel-lint button[name=close]": { color: "var(--ink-2)" },
  ".cm-completionDetail": { color: "var(--ink-3)", fontStyle: "normal" },
  ".cm-line-differs": {
    backgroundColor: "color-mix(in oklch, var(--accent-soft) 70%, transparent)",
  },
});

/** Quiet: weight for what structures, three muted inks, nothing of the colours that verdicts use. */
const inks = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], fontWeight: "620" },
  { tag: [tags.comment, tags.meta], color: "var(--ink-3)" },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: "var(--code-string)" },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: "var(--code-value)" },
  { tag: [tags.typeName, tags.className, tags.standard(tags.name)], color: "var(--code-type)" },
  { tag: [tags.operator, tags.punctuation, tags.bracket, tags.separator], color: "var(--ink-2)" },
  { tag: tags.invalid, textDecoration: "underline wavy var(--alert)" },
]);

export const codeTheme: Extension = [surface, syntaxHighlighting(inks)];
