import { type Json, type JsonSource } from "@unsung/engine";
import { isNode, LineCounter, parseDocument, visit } from "yaml";

type Place = Parameters<JsonSource["lineOf"]>[0];

export type YamlSource = JsonSource & {
  /** The line, from 1, on which these words begin inside the text at this path; the path's own line if they don't. */
  lineOfWords(path: Place, words: string): number;
};

/** The text is not YAML. Names everything that was found. */
export class YamlSourceError extends Error {
  readonly problems: readonly { line: number; reason: string }[];
  constructor(problems: YamlSourceError["problems"]) {
    super(problems.map(({ line, reason }) => `${line}: ${reason}`).join("\n"));
    this.name = "YamlSourceError";
    this.problems = problems;
  }
}

/**
 * Reads a YAML document whose scalars are all texts (YAML's "failsafe" schema: `no` is a word, `1995` a year), and
 * remembers lines. Throws `YamlSourceError`.
 */
export function readYamlSource(text: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: "failsafe",
    lineCounter: lines,
    prettyErrors: false,
  });
  const problems = [...document.errors, ...document.warnings].map(({ message, pos: [start] }) => ({
    line: lines.linePos(start).line,
    reason: message,
  }));
  visit(document, {
    Alias: (_, { source, range }) => {
      const reason = `"*${source}" would be an alias: put it into quotes, or write it out`;
      problems.push({ line: lines.linePos(range?.[0] ?? 0).line, reason });
    },
  });
  if (problems.length > 0) throw new YamlSourceError(problems);

  /** The node at this path, or the nearest one around it, as a stretch of the text. */
  const stretch = (path: Place): [start: number, end: number] => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return [node.range[0], node.range[1]];
    }
    return [document.contents?.range?.[0] ?? 0, text.length];
  };
  const lineAt = (offset: number) => lines.linePos(offset).line || 1;

  return {
    value: document.toJS() as Json,
    lineOf: (path) => lineAt(stretch(path)[0]),
    lineOfWords: (path, words) => {
      const [start, end] = stretch(path);
      const found = text.slice(start, end).indexOf(words);
      return lineAt(found === -1 ? start : start + found);
    },
  };
}
