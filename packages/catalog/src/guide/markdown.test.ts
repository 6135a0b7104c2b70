import { expect, test } from "vitest";
import { readMarkdown } from "./markdown.ts";

test("links are found in paragraphs and lists, and not in code", () => {
  const source =
    "See [one](skill:one) and `[two](skill:two)`.\n\n- [**three**](tool:three)\n\n```\n[x](y)\n```";
  expect(readMarkdown(source).links).toEqual([
    { label: "one", href: "skill:one" },
    { label: "**three**", href: "tool:three" },
  ]);
});

test("a paragraph is its words, with and without code, and its notes", () => {
  const { paragraphs } = readMarkdown(
    "Half[^count] of **all** [rows](skill:rows)\nmatch `like '5%'`.\n\n- first\n- second[^a][^b]\n\n```sql\nselect 1;\n```",
  );
  expect(paragraphs).toEqual([
    {
      words: "Half of all rows match like '5%'.",
      prose: "Half of all rows match .",
      notes: ["count"],
    },
    { words: "first", prose: "first", notes: [] },
    { words: "second", prose: "second", notes: ["a", "b"] },
  ]);
});

test.each([
  ["# Title", "holds a heading"],
  ["Some <b>bold</b> words", "holds HTML"],
  ["<div>x</div>", "holds HTML"],
  ["![picture](x.png)", "holds an image"],
  ["> said", "holds a quotation"],
  ["| a | b |\n|---|---|\n| 1 | 2 |", "holds a table"],
  ["a\n\n---\n\nb", "holds a rule"],
  ["~~gone~~", "holds struck-out words"],
  ["- a\n\n  # Title", "holds a heading"],
])("%j is refused, since it %s", (source, reason) => {
  expect(readMarkdown(source).refused).toEqual([reason]);
});

test("paragraphs, lists, code, links and emphasis are fine", () => {
  const source = "A *b* **c** `d` \\* [e](skill:e)\n\n1. f\n   - g\n\n```sql\nselect '<b>';\n```";
  expect(readMarkdown(source).refused).toEqual([]);
});
