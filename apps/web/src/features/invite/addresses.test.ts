import { expect, test } from "vitest";
import { readAddresses } from "./addresses.ts";

test("addresses are found in whatever a mail program or a table gives", () => {
  const pasted = `"Ana Lima" <ana@example.org>, bo@example.org;\nCY@Example.org\tcy@example.org`;
  expect(readAddresses(pasted)).toEqual({
    addresses: ["ana@example.org", "bo@example.org", "cy@example.org"],
    strange: [],
  });
});

test("what only looks like an address is named and not sent to", () => {
  expect(readAddresses("dee@localhost, @eve, fay@example.org")).toEqual({
    addresses: ["fay@example.org"],
    strange: ["dee@localhost", "@eve"],
  });
});
