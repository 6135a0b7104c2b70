import { type Discipline, type Guide, type Skill } from "@unsung/catalog";
import { aspects } from "../contract/guide.ts";

/** A guide in which each kind of entry is there at least once, and "sql" stands between two other skills. */
export const testGuide: Guide = {
  tools: [
    {
      id: "postgresql",
      title: "PostgreSQL",
      group: "database",
      summary: "A relational database.",
      what: "It keeps [rows](skill:sql).",
      goodAt: ["Answering `select 1`."],
      watchOut: ["<b>Vacuum</b>."],
      example: "In the shop:\n\n```sql\nselect 'a' from orders -- all\n```",
      inTheJob: "Asked every day.",
      skills: ["sql"],
      site: "https://www.postgresql.org/",
      since: "1996",
      sources: [],
    },
  ],
  disciplines: [
    discipline("front-end", "Front-end"),
    discipline("back-end", "Back-end"),
    discipline("qa", "QA"),
  ],
  handovers: [
    handover("front-end", "back-end"),
    handover("back-end", "qa"),
    handover("front-end", "qa"),
  ],
  responsibilities: [
    {
      id: "databases",
      title: "Databases",
      summary: "Keeping what is true.",
      what: "It holds the orders.",
      tasks: [{ title: "Queries", what: "Asking." }],
      goodLooksLike: ["No lost row."],
      example: "The shop's orders.",
      sources: [],
    },
  ],
  challenges: [
    {
      id: "late-payment",
      title: "A payment that comes late",
      kind: "technical",
      summary: "The partner answers after the customer has left.",
      scene: "Ann pays.",
      why: "Networks.",
      helps: [{ title: "A key", what: "Sent each time." }],
      skills: ["rest"],
      sources: [],
    },
  ],
  requests: [
    requestWay("a-form-sent", "A form is sent"),
    requestWay("an-order-placed", "An order is placed"),
  ],
  day: {
    title: "A day",
    summary: "Hour by hour.",
    intro: "It begins.",
    hours: [
      { at: "09:10", title: "A log", what: "Read.", kind: "running", skills: ["sql"] },
      { at: "10:00", title: "A talk", what: "Held.", kind: "talking", skills: [] },
    ],
    sources: [],
  },
  career: {
    title: "Career",
    summary: "From first job to lead.",
    intro: "Steps.",
    ladder: [
      {
        id: "junior",
        title: "Junior",
        what: "Begins.",
        can: ["Ask."],
        skills: ["sql"],
        next: "More.",
      },
    ],
    pay: {
      intro: "What is paid.",
      figures: [
        { what: "Median", place: "Norway", value: "NOK 1", period: "year", source: "office" },
      ],
      reading: "With care.",
    },
    demand: { intro: "What is asked.", figures: [], reading: "With care.[^survey]" },
    projects: [],
    certifications: [],
    upToDate: [],
    sources: ["survey"],
  },
  hiring: {
    title: "Hiring",
    summary: "On what was seen.",
    intro: "In steps.",
    steps: [
      { id: "ask-the-same", title: "Ask the same", what: "Of all.", do: [], dont: [], sources: [] },
    ],
    predictors: [{ method: "Structured interview", validity: 0.42, source: "survey" }],
    questions: [{ ask: "Why?", about: "sql", listenFor: ["A reason"] }],
    sources: ["survey"],
  },
  articles: [
    article("advanced-skills", "skills", "Later."),
    article(
      "what-is-back-end",
      "role",
      "A half of developers.[^survey] The other half.[^office] Again.[^survey]",
    ),
  ],
  sources: [
    source("office", "Office of statistics"),
    source("survey", "A survey"),
    source("unused", "Unused"),
  ],
};

export const testSkills: readonly Skill[] = [
  skill("sql", "SQL", { area: "databases", prerequisites: ["version-control"] }),
  skill("rest", "REST", { area: "apis" }),
  skill("injection", "Injection", { area: "security", prerequisites: ["sql"] }),
  skill("query-plans", "Query plans", { area: "performance", prerequisites: ["sql"] }),
  skill("version-control", "Version control", { area: "foundations" }),
];

function skill(
  id: string,
  title: string,
  rest: Pick<Skill, "area"> & Partial<Pick<Skill, "prerequisites">>,
): Skill {
  return {
    id,
    title,
    level: "junior",
    summary: `What ${title} is.`,
    why: "It matters: [PostgreSQL](tool:postgresql).",
    example: "In the shop.",
    prerequisites: [],
    levels: { junior: ["Reads it."], mid: ["Writes it."], senior: ["Teaches it."] },
    tools: ["postgresql"],
    interview: [{ ask: "When?", listenFor: ["Now.", "Later."] }],
    projects: [{ title: "A shop", what: "With orders." }],
    certifications: [],
    upToDate: [],
    sources: [],
    ...rest,
  };
}

function discipline(id: string, title: string): Discipline {
  const told = { short: `${title} in short`, text: `${title} at length.` };
  return {
    id,
    title,
    summary: `What ${title} is.`,
    example: "The order.",
    // Every aspect is in it, since the list is that of the type.
    aspects: Object.fromEntries(aspects.map((aspect) => [aspect, told])) as Discipline["aspects"],
    skills: ["rest"],
    tools: ["postgresql"],
    sources: [],
  };
}

function handover(a: string, b: string): Guide["handovers"][number] {
  return {
    between: [a, b],
    title: `From ${a} to ${b}`,
    gives: [
      { from: a, what: "A form.", example: "The shop's." },
      { from: b, what: "An answer.", example: "The order's." },
    ],
    goesWrong: "A field is renamed.",
    helps: "A contract.",
  };
}

function requestWay(id: string, title: string): Guide["requests"][number] {
  const step = { title: "Sent", what: "It goes.", goesWrong: "It does not.", skills: ["rest"] };
  const code = "POST /orders HTTP/1.1\nhost: shop.test\n";
  return {
    id,
    title,
    summary: "There and back.",
    steps: [
      { ...step, id: "click", place: "client" },
      {
        ...step,
        id: "request",
        place: "network",
        shows: { caption: "The request", language: "http", code },
      },
    ],
  };
}

function article(
  id: string,
  group: Guide["articles"][number]["group"],
  text: string,
): Guide["articles"][number] {
  const sections = [{ id: "first", title: "First", text }];
  return {
    id,
    title: id,
    group,
    summary: `About ${id}.`,
    sections,
    skills: [],
    tools: [],
    sources: [],
  };
}

function source(id: string, title: string): Guide["sources"][number] {
  return { id, title, publisher: "P", url: `https://example.org/${id}`, date: "2026" };
}
