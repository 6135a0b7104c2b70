import { expect, test } from "vitest";
import { excerptOf, markText } from "./mark-text.ts";

const told = (pieces: ReturnType<typeof markText>) =>
  pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");

test("words are marked whole, with whatever stands between them kept", () => {
  expect(told(markText("Locks, and locking: a lock.", new Set(["lock"])))).toBe(
    "[Locks], and locking: a [lock].",
  );
});

test("accents and capitals do not hide a word", () => {
  expect(told(markText("Der Schlüssel", new Set(["schlussel"])))).toBe("Der [Schlüssel]");
});

test("an excerpt is cut around the first word found, between words", () => {
  const text = `${"before ".repeat(60)}needle ${"after ".repeat(60)}`.trim();
  const excerpt = told(excerptOf(["A summary.", text], new Set(["needle"])));
  expect(excerpt).toMatch(/^… (before )+\[needle\] (after )+…$/u);
  expect(excerpt.length).toBeLessThan(220);
});

test("where the words stand nowhere in the texts, the first text is shown from its beginning", () => {
  expect(told(excerptOf(["A summary.", "A body."], new Set(["needle"])))).toBe("A summary.");
});
