/** What a stretch of code is, as the style sheet names it. */
type Ink = "word" | "string" | "value" | "note" | "name";

type Rule = { ink: Ink; pattern: RegExp };

const sqlWords =
  "select from where and or not null is in as on join left right inner outer full cross group by order having limit offset insert into values update set delete create table index unique primary key references foreign check default begin commit rollback returning with exists case when then else end distinct union all between like for lock alter add column constraint analyze explain conflict do nothing desc asc using if";
const scriptWords =
  "const let var function return if else for of in while await async new throw try catch finally export import from type interface class extends null undefined true false switch case default break continue typeof";

const double: Rule = { ink: "string", pattern: /"(?:[^"\\\n]|\\.)*"/uy };
const single: Rule = { ink: "string", pattern: /'(?:[^'\n]|'')*'/uy };
const number: Rule = { ink: "value", pattern: /\b\d+(?:\.\d+)?\b/uy };

const script: readonly Rule[] = [
  { ink: "note", pattern: /\/\/.*|\/\*[\s\S]*?\*\//uy },
  { ink: "string", pattern: /`(?:[^`\\]|\\[\s\S])*`/uy },
  double,
  { ink: "string", pattern: /'(?:[^'\\\n]|\\.)*'/uy },
  wordsRule(scriptWords, "u"),
  number,
];

const rules: Readonly<Record<string, readonly Rule[]>> = {
  sql: [{ ink: "note", pattern: /--.*/uy }, single, wordsRule(sqlWords, "iu"), number],
  typescript: script,
  javascript: script,
  json: [
    { ink: "name", pattern: /"(?:[^"\\\n]|\\.)*"(?=\s*:)/uy },
    double,
    { ink: "value", pattern: /-?\b\d+(?:\.\d+)?\b|\b(?:true|false|null)\b/uy },
  ],
  http: [
    {
      ink: "word",
      pattern: /(?<=^|\n)(?:GET|POST|PUT|PATCH|DELETE|HEAD)\b|HTTP\/[\d.]+(?: \d+[^\n]*)?/uy,
    },
    { ink: "name", pattern: /(?<=^|\n)[A-Za-z-]+(?=: )/uy },
    { ink: "string", pattern: /"(?:[^"\\\n]|\\.)*"/uy },
  ],
};

function wordsRule(words: string, flags: string): Rule {
  return {
    ink: "word",
    pattern: new RegExp(`\\b(?:${words.replaceAll(" ", "|")})\\b`, `${flags}y`),
  };
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it can stand in HTML and in an attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (character) => escapes[character] ?? character);
}

/** Code as HTML, its words, strings, values, names and notes marked by class; a language that is not known is plain. */
export function highlightCode(code: string, language: string): string {
  const own = rules[language] ?? [];
  let html = "";
  let plainFrom = 0;
  let at = 0;
  while (at < code.length) {
    const found = matchAt(own, code, at);
    if (found === null) {
      at = endOfRun(code, at);
      continue;
    }
    html += `${escapeHtml(code.slice(plainFrom, at))}<span class="ink-${found.ink}">${escapeHtml(found.text)}</span>`;
    at += found.text.length;
    plainFrom = at;
  }
  return html + escapeHtml(code.slice(plainFrom));
}

function matchAt(
  own: readonly Rule[],
  code: string,
  at: number,
): { ink: Ink; text: string } | null {
  for (const { ink, pattern } of own) {
    pattern.lastIndex = at;
    const text = pattern.exec(code)?.[0];
    if (text !== undefined && text !== "") return { ink, text };
  }
  return null;
}

/** Past a name as a whole, so that `orders` is not looked into for `or`. */
function endOfRun(code: string, at: number): number {
  const run = /[A-Za-z_$][\w$]*/uy;
  run.lastIndex = at;
  return at + (run.exec(code)?.[0].length ?? 1);
}
