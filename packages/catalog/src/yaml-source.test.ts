import { expect, test } from "vitest";
import { readYamlSource, YamlSourceError } from "./yaml-source.ts";

const text = `# about a tool
title: No
since: 1995
what: |
  One line.

  Another [link](tool:x).
skills: [a,
  b]
steps:
  - at: 09:10
    what: >
      Folded over
      two lines.
`;

test("every scalar is a text, as it was written", () => {
  expect(readYamlSource(text).value).toMatchObject({
    title: "No",
    since: "1995",
    steps: [{ at: "09:10", what: "Folded over two lines.\n" }],
  });
});

test("each value knows its line, and what is missing the line of what is around it", () => {
  const source = readYamlSource(text);
  expect(source.lineOf(["title"])).toBe(2);
  expect(source.lineOf(["what"])).toBe(4);
  expect(source.lineOf(["skills", 1])).toBe(9);
  expect(source.lineOf(["steps", 0, "at"])).toBe(11);
  expect(source.lineOf(["steps", 0, "title"])).toBe(11);
  expect(source.lineOf(["nothing"])).toBe(2);
});

test("words inside a text know their line, and the text's own where they are broken over two", () => {
  const source = readYamlSource(text);
  expect(source.lineOfWords(["what"], "(tool:x)")).toBe(7);
  expect(source.lineOfWords(["steps", 0, "what"], "two lines")).toBe(14);
  expect(source.lineOfWords(["steps", 0, "what"], "over two")).toBe(12);
});

test("an empty document has a line", () => {
  const source = readYamlSource("");
  expect(source.value).toBeNull();
  expect(source.lineOf(["title"])).toBe(1);
});

test("everything that is no YAML is told at once", () => {
  const broken = () => readYamlSource("a: 1\na: 2\nb: *nobody\n");
  expect(broken).toThrow(YamlSourceError);
  expect(broken).toThrow(/^2: Map keys must be unique\n3: "\*nobody" would be an alias/);
});
