import { expect, test } from "vitest";
import { typeset } from "./typeset.ts";

test("words get the marks of print", () => {
  expect(typeset("She says \"it isn't ('yet') done\".")).toBe("She says “it isn’t (‘yet’) done”.");
});

test("code and the targets of links stay as they are, at any depth", () => {
  const entry = {
    text: "Ask `select 'a'` of [\"it\"](https://x.test/'a') \n```sql\nwhere \"b\" = 'c'\n```",
    shows: { caption: '"One"', code: "select 'a'" },
    skills: ["sql-joins"],
    since: 1996,
    none: null,
  };
  expect(typeset(entry)).toEqual({
    text: "Ask `select 'a'` of [“it”](https://x.test/'a') \n```sql\nwhere \"b\" = 'c'\n```",
    shows: { caption: "“One”", code: "select 'a'" },
    skills: ["sql-joins"],
    since: 1996,
    none: null,
  });
});
