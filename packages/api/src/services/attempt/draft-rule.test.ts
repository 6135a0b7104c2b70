import { expect, test } from "vitest";
import { decideSave } from "./draft-rule.ts";

const stored = { revision: 4, writer: "a", sequence: 7 };

test("a save that was made to the present revision stands", () => {
  expect(decideSave(stored, { baseRevision: 4, writer: "a", sequence: 8 })).toBe("save");
  expect(decideSave(stored, { baseRevision: 4, writer: "b", sequence: 1 })).toBe("save");
  expect(
    decideSave(
      { revision: 0, writer: null, sequence: 0 },
      { baseRevision: 0, writer: "a", sequence: 1 },
    ),
  ).toBe("save");
});

test("another tab that has not seen the present revision is in conflict", () => {
  expect(decideSave(stored, { baseRevision: 3, writer: "b", sequence: 99 })).toBe("conflict");
});

test("a tab whose answer got lost is not in conflict with itself", () => {
  expect(decideSave(stored, { baseRevision: 3, writer: "a", sequence: 8 })).toBe("save");
});

test("a request that was overtaken by a newer one of the same tab changes nothing", () => {
  expect(decideSave(stored, { baseRevision: 3, writer: "a", sequence: 6 })).toBe("superseded");
  expect(decideSave(stored, { baseRevision: 3, writer: "a", sequence: 7 })).toBe("superseded");
});
