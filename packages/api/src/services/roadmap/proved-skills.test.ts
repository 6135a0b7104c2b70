import { expect, test } from "vitest";
import { provedSkills } from "./proved-skills.ts";

test("one passed submission proves every skill that its sample names, whatever else was handed in", () => {
  expect(
    provedSkills([
      { skills: ["joins", "totals"], outcome: "passed" },
      { skills: ["joins"], outcome: "failed" },
      { skills: ["rest"], outcome: "failed" },
      { skills: ["webhooks"], outcome: "limit" },
      { skills: ["paging"], outcome: "fault" },
    ]),
  ).toEqual(new Set(["joins", "totals"]));
});
