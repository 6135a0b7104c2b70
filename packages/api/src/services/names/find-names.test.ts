import { describe, expect, test } from "vitest";
import { commentsOf, findNames } from "./find-names.ts";

const rosa = { names: ["Rosa Lindqvist"], emails: ["rosa.l@example.org"] };

function found(text: string, name: string, email = "x@example.org") {
  return findNames(text, { names: [name], emails: [email] });
}

describe("a name", () => {
  test("is found whole, in either order, and by its parts, as it stands in the text", () => {
    expect(findNames("Made by Rosa Lindqvist.", rosa)).toEqual(["Rosa Lindqvist"]);
    expect(findNames("LINDQVIST, Rosa", rosa)).toEqual(["LINDQVIST, Rosa"]);
    expect(findNames("Regards, Rosa", rosa)).toEqual(["Rosa"]);
    expect(findNames("ask lindqvist's team", rosa)).toEqual(["lindqvist"]);
  });

  test("is found without its accents, and with umlauts written out", () => {
    expect(found("Regards, Jurgen", "Jürgen Groß")).toEqual(["Jurgen"]);
    expect(found("Juergen Gross was here", "Jürgen Groß")).toEqual(["Juergen Gross"]);
    expect(found("Łukasz", "Lukasz Nowak")).toEqual(["Łukasz"]);
    expect(found("Soeren", "Søren Ek")).toEqual(["Soeren"]);
    expect(found("Jose\u0301", "José Díaz")).toEqual(["Jose\u0301"]);
  });

  test("is not found inside of another word", () => {
    expect(findNames("The rosary and the lindqvistian order", rosa)).toEqual([]);
  });

  test("that is short or an ordinary word counts only with the rest of it", () => {
    expect(found("I mark the order as paid; Mark it twice and it fails", "Mark Li")).toEqual([]);
    expect(found("Math.max of Max", "Max Ho")).toEqual([]);
    expect(found("Post requests are retried", "Emma Post")).toEqual([]);
    expect(found("Mark Li wrote this", "Mark Li")).toEqual(["Mark Li"]);
  });

  test("of four letters counts where it is written as a name", () => {
    expect(found("a dana of the shop", "Dana Ek")).toEqual([]);
    expect(found("so says Dana", "Dana Ek")).toEqual(["Dana"]);
  });

  test("does not count by its particles", () => {
    expect(found("Van der Waals", "Piet van der Berg")).toEqual([]);
  });

  test("in a script without spaces is found anywhere", () => {
    expect(found("作者王伟写的", "王伟")).toEqual(["王伟"]);
    expect(found("伟大", "王伟")).toEqual([]);
  });

  test("of one word is found, and an empty one finds nothing", () => {
    expect(found("Thanks, Madonna", "Madonna")).toEqual(["Madonna"]);
    expect(found("anything", " ")).toEqual([]);
  });
});

describe("an address", () => {
  test("is found whatever its case, and another's is not", () => {
    expect(findNames("Write to Rosa.L@Example.org.", rosa)).toEqual(["Rosa.L@Example.org"]);
    expect(findNames("Write to support@shop.example", rosa)).toEqual([]);
  });

  test("gives its owner away by what stands before the @", () => {
    expect(found("I am kmensah77 elsewhere", "K", "kmensah77@example.org")).toEqual(["kmensah77"]);
    expect(found("see github.com/k.mensah77", "K", "kmensah77+jobs@example.org")).toEqual([
      "k.mensah77",
    ]);
  });

  test("that several people share does not", () => {
    expect(found("the jobs table and its info column", "K", "jobs@example.org")).toEqual([]);
  });
});

test("handles that people make of their names are found", () => {
  for (const handle of ["rosalindqvist", "rosa_lindqvist", "rlindqvist", "lindqvist-rosa"])
    expect(findNames(`https://github.com/${handle}`, rosa)).toEqual([handle]);
});

test("a text with neither is let through", () => {
  const text = "The search handler put what was typed into the query. Now it is a parameter.";
  expect(findNames(text, rosa)).toEqual([]);
});

describe("comments", () => {
  test("of a script are taken, and what stands in quotes is not", () => {
    const code = `const url = "https://rosa.example"; // by Rosa\n/* and\nLindqvist */ const a = '// no';\nconst b = \`/* no */\`;`;
    expect(commentsOf("handler.ts", code)).toBe("// by Rosa\n/* and\nLindqvist */");
  });

  test("of SQL are taken, and what stands in quotes is not", () => {
    expect(commentsOf("query.sql", "select '-- no', \"--\" -- Rosa\nfrom a /* b */")).toBe(
      "-- Rosa\n/* b */",
    );
  });

  test("of a file with a quote that is never closed are still found", () => {
    expect(commentsOf("handler.ts", "const a = 'open\n// Rosa")).toBe("// Rosa");
  });
});

test("a hostile text is gone through in one pass", { timeout: 60_000 }, () => {
  const begun = performance.now();
  for (const piece of ["/*", "\\'", '\\"', "`\\", "a", "a.", "a@", "Rosa ", "'\n"]) {
    const text = piece.repeat(65_536 / piece.length);
    findNames(text, rosa);
    commentsOf("handler.ts", text);
    commentsOf("query.sql", text);
  }
  expect(performance.now() - begun).toBeLessThan(30_000);
});
