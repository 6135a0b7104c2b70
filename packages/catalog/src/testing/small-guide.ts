import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describeProblem } from "@unsung/engine";
import { stringify } from "yaml";
import { aspects } from "../guide/discipline.ts";
import { readGuideFiles } from "../guide/load-guide.ts";
import { prerequisiteCircles } from "../guide/prerequisites.ts";
import { deadReferences } from "../guide/references.ts";
import { responsibilityIds } from "../guide/responsibility.ts";
import { lintGuide } from "../lint-guide.ts";

export type Changes = Record<string, unknown>;

/** Enough words for a page, none of them anybody else's. */
function words(name: string, count = 100): string {
  return Array.from({ length: count }, (_, index) => `${name}${index}`).join(" ");
}

export function skill(name: string, changes: Changes = {}): Changes {
  return {
    title: `Skill ${name}`,
    area: "databases",
    level: "junior",
    summary: `About ${name}.`,
    why: words(name),
    example: words(`${name}-x`),
    prerequisites: [],
    levels: { junior: ["1", "2"], mid: ["3", "4"], senior: ["5", "6"] },
    tools: ["hammer"],
    interview: [{ ask: "Why?", listenFor: ["reasons", "doubts"] }],
    projects: [{ title: "One", what: "to build" }],
    certifications: [],
    upToDate: [{ title: "Manual", url: "https://example.com/", what: "the manual" }],
    sources: [],
    ...changes,
  };
}

function tool(changes: Changes = {}): Changes {
  return {
    title: "Hammer",
    group: "server",
    summary: "For nails.",
    what: words("hammer"),
    goodAt: ["nails"],
    watchOut: ["thumbs"],
    example: words("hammer-example"),
    inTheJob: "It hits.",
    skills: ["first", "second"],
    site: "https://example.com/",
    since: "1900",
    sources: [],
    ...changes,
  };
}

function article(changes: Changes = {}): Changes {
  return {
    title: "An article",
    group: "role",
    summary: "About work.",
    sections: [
      { id: "one", title: "One", text: `${words("article", 160)}\n\nOf them 40 % agree.[^count]` },
    ],
    skills: [],
    tools: [],
    sources: ["count"],
    ...changes,
  };
}

/** The source that every small guide needs for its page on hiring. */
export const study = {
  id: "study",
  title: "A study",
  publisher: "U",
  url: "https://example.com/",
  date: "2022",
};

function responsibility(title: string): Changes {
  return {
    title,
    summary: `About ${title}.`,
    what: words(title, 150),
    tasks: [{ title: "A task", what: "To do." }],
    goodLooksLike: ["Done."],
    example: "Such.",
    sources: [],
  };
}

const scene = { title: "A scene", summary: "About it.", sources: [] };

/** What every guide has to have, with nothing to complain about. */
const required: Changes = {
  ...Object.fromEntries(
    responsibilityIds.map((id) => [`responsibilities/${id}.yaml`, responsibility(id)]),
  ),
  "handovers.yaml": [],
  "day.yaml": {
    ...scene,
    intro: words("day"),
    hours: [
      { at: "09:00", title: "Early", what: words("early"), kind: "building", skills: [] },
      { at: "17:00", title: "Late", what: "Home.", kind: "talking", skills: [] },
    ],
  },
  "career.yaml": {
    ...scene,
    intro: words("career"),
    ladder: [
      {
        id: "junior",
        title: "J",
        what: words("ladder"),
        can: ["begin"],
        skills: [],
        next: "More.",
      },
    ],
    pay: { intro: "Pay.", figures: [], reading: "Read." },
    demand: { intro: "Demand.", figures: [], reading: "Reading." },
    projects: [],
    certifications: [],
    upToDate: [],
  },
  "hiring.yaml": {
    ...scene,
    sources: ["study"],
    intro: words("hiring"),
    steps: [{ id: "one", title: "One", what: words("step"), do: [], dont: [], sources: [] }],
    predictors: [{ method: "A method", validity: ".42", source: "study" }],
    questions: [],
  },
};

/** A guide of two skills, a tool, an article and a source in which everything is in order. */
const soundGuide: Changes = {
  ...required,
  "skills/first.yaml": skill("first", { why: `${words("first")} [more](page:an-article)` }),
  "skills/second.yaml": skill("second", { level: "mid", prerequisites: ["first"] }),
  "tools/hammer.yaml": tool(),
  "articles/an-article.yaml": article(),
  "sources.yaml": [
    { id: "count", title: "A count", publisher: "U", url: "https://example.com/", date: "2026-10" },
    study,
  ],
};

export const change = { tool, article };

/** Writes the sound guide with changes below a folder; a file that becomes null is left out. */
export async function writeGuide(directory: string, changes: Changes): Promise<void> {
  for (const [path, data] of Object.entries({ ...soundGuide, ...changes })) {
    if (data === null) continue;
    const file = join(directory, "data", path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, stringify(data, { lineWidth: 0, aliasDuplicateObjects: false }));
  }
}

/** Says what is wrong with the sound guide after a change. */
export async function problemsAfter(changes: Changes): Promise<string[]> {
  const directory = await mkdtemp(join(tmpdir(), "unsung-guide-"));
  try {
    await writeGuide(directory, changes);
    const files = await readGuideFiles(directory);
    return [
      ...deadReferences(files, []),
      ...prerequisiteCircles(files.skills),
      ...lintGuide(files, []),
    ].map(describeProblem);
  } finally {
    await rm(directory, { recursive: true });
  }
}

export function discipline(title: string): Changes {
  const aspect = { short: "In short.", text: `About ${title}.` };
  return {
    title,
    summary: `Who does ${title}.`,
    example: words(title, 150),
    aspects: Object.fromEntries(aspects.map((name) => [name, aspect])),
    skills: [],
    tools: [],
    sources: [],
  };
}

export function handover(one: string, other: string): Changes {
  const gives = [one, other].map((from) => ({ from, what: `From ${from}.`, example: "Such." }));
  return { between: [one, other], title: "Over", gives, goesWrong: "Late.", helps: "Early." };
}
