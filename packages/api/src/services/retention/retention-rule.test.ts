import { expect, test } from "vitest";
import { addMonths, erasedFrom, holdOf, type Keeping, toKeeping } from "./retention-rule.ts";

const keeping: Keeping = {
  lastContactAt: new Date("2026-01-31T22:15:00.000Z"),
  monthsTold: 12,
  monthsNow: 12,
  heldAt: null,
  holdReason: null,
  contestOpen: false,
  erasureAsked: false,
};
const held = { heldAt: new Date("2026-03-01T00:00:00.000Z"), holdReason: "A claim is open." };

test("an application is kept so many calendar months after the last contact", () => {
  expect(erasedFrom(keeping)).toEqual(new Date("2027-01-31T22:15:00.000Z"));
});

test("the last day of a month leads to the last day of a shorter one", () => {
  const from = new Date("2026-08-31T10:00:00.000Z");
  expect(addMonths(from, 6)).toEqual(new Date("2027-02-28T10:00:00.000Z"));
  expect(addMonths(from, 18)).toEqual(new Date("2028-02-29T10:00:00.000Z"));
});

test("a shorter time counts at once, a longer one not for who was told a shorter", () => {
  expect(toKeeping({ ...keeping, monthsNow: 6 })).toMatchObject({ months: 6, until: "2026-07-31" });
  expect(toKeeping({ ...keeping, monthsNow: 24 })).toMatchObject({
    months: 12,
    until: "2027-01-31",
  });
});

test("a hold keeps an application whatever the time and whoever asks", () => {
  expect(erasedFrom({ ...keeping, ...held })).toBeNull();
  expect(erasedFrom({ ...keeping, ...held, erasureAsked: true })).toBeNull();
  expect(holdOf({ ...keeping, ...held, contestOpen: true })).toEqual({
    by: "team",
    reason: "A claim is open.",
    since: "2026-03-01T00:00:00.000Z",
  });
});

test("an open contest holds by itself, but not against its own author's wish", () => {
  expect(holdOf({ ...keeping, contestOpen: true })).toEqual({ by: "contest" });
  expect(erasedFrom({ ...keeping, contestOpen: true })).toBeNull();
  expect(erasedFrom({ ...keeping, contestOpen: true, erasureAsked: true })).toEqual(
    keeping.lastContactAt,
  );
});

test("once erasure was asked for and nothing holds any more, it is due at once", () => {
  expect(erasedFrom({ ...keeping, erasureAsked: true })).toEqual(keeping.lastContactAt);
});
