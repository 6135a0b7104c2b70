import { type HireRequestContent, type HireRequestStart } from "../../contract/hire-request.ts";
import { type CreateJobInput, type Level } from "../../contract/job.ts";

const levelWords: Record<Level, string> = {
  junior: "Junior back-end developer",
  mid: "Back-end developer",
  senior: "Senior back-end developer",
  lead: "Lead back-end developer",
};

const startWords: Record<HireRequestStart, string> = {
  "at-once": "The work begins at once.",
  "within-a-month": "The work begins within a month.",
  "within-three-months": "The work begins within three months.",
  later: "The work begins in more than three months.",
};

/** The fields of a draft that a request fills. The requester's name stays out of it: a job outlives the request. */
export function jobOfRequest(
  request: HireRequestContent,
): Pick<
  CreateJobInput,
  "title" | "description" | "sector" | "level" | "employmentType" | "place" | "pay" | "skills"
> {
  const { sector, level, place, budget, skills, developers } = request;
  const named = skills.slice(0, 2).map(({ title }) => title);
  const wanted = developers === 1 ? [] : [`${developers} developers are wanted.`];
  const facts = [startWords[request.start], ...wanted].join(" ");
  const hourly = budget?.period === "hour" || budget?.period === "day";
  return {
    title: [levelWords[level], named.join(" and ")].filter(Boolean).join(", ").slice(0, 120).trim(),
    description: `${escapeMarkdown(request.purpose)}\n\n${facts}`,
    sector,
    level,
    employmentType: hourly ? "contract" : "full-time",
    place,
    pay: budget,
    skills: skills.map(({ skillId }) => ({ skillId, weight: 3 })),
  };
}

/** Plain words as Markdown that shows the same words: what would be markup there is escaped. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>|~]/gu, String.raw`\$&`)
    .replaceAll(/^(\s*)([#+-]|=+$)/gmu, String.raw`$1\$2`)
    .replaceAll(/^(\s*\d+)([.)])/gmu, String.raw`$1\$2`);
}
