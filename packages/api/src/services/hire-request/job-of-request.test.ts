import { expect, test } from "vitest";
import { type HireRequestContent } from "../../contract/hire-request.ts";
import { renderMarkdown } from "../../markdown.ts";
import { escapeMarkdown, jobOfRequest } from "./job-of-request.ts";

const request: HireRequestContent = {
  purpose: "Our shop forgets orders.",
  skills: [
    { skillId: "sql", title: "SQL" },
    { skillId: "rest", title: "REST" },
    { skillId: "git", title: "Git" },
  ],
  level: "senior",
  sector: "commerce",
  place: { type: "remote", countries: ["BE"] },
  budget: { min: 60_000, max: 70_000, currency: "EUR", period: "day" },
  start: "within-a-month",
  developers: 2,
  wanted: "agency",
  name: "Nina Requester",
  company: "Corner Shop",
};

test("a draft says what the request says, and not who asked", () => {
  const job = jobOfRequest(request);
  expect(job).toEqual({
    title: "Senior back-end developer, SQL and REST",
    description:
      "Our shop forgets orders.\n\nThe work begins within a month. 2 developers are wanted.",
    sector: "commerce",
    level: "senior",
    employmentType: "contract",
    place: request.place,
    pay: request.budget,
    skills: ["sql", "rest", "git"].map((skillId) => ({ skillId, weight: 3 })),
  });
  expect(JSON.stringify(job)).not.toContain("Nina");
});

test("a request without skills, budget or hurry still makes a draft", () => {
  const job = jobOfRequest({
    ...request,
    skills: [],
    budget: null,
    developers: 1,
    start: "later",
    level: "mid",
  });
  expect(job).toMatchObject({
    title: "Back-end developer",
    pay: null,
    employmentType: "full-time",
  });
  expect(job.description).toMatch(/The work begins in more than three months\.$/u);
});

test("what looks like markup in plain words is shown as it was written", () => {
  const words = "# Not a head\n- no list\n1. nor this\n*stars* _lines_ [link](x) <b>";
  const html = renderMarkdown(escapeMarkdown(words));
  expect(html).not.toMatch(/<(?:h1|li|em|a|b)\b/u);
  expect(html.replaceAll("&lt;", "<").replaceAll("&gt;", ">")).toContain(words);
});
