import { type Catalog } from "../../context.ts";
import { comparePath, guidePages, guidePath } from "../../contract/guide-paths.ts";
import { type SearchKind } from "../../contract/search.ts";
import { plainWords } from "./terms.ts";

export type SearchDocument = {
  /** Its address, which no other has. */
  path: string;
  kind: SearchKind;
  title: string;
  /** Other words for it: what its address calls it. */
  names: string;
  summary: string;
  body: string;
};

/** Everything public of the catalogue: the guide's pages and the work samples. */
export function guideDocuments(catalog: Catalog): SearchDocument[] {
  const { guide, samples } = catalog;
  return [
    ...entries("skill", guide.skills, ({ why, example, levels, interview, projects }) => [
      why,
      example,
      ...Object.values(levels).flat(),
      ...interview.map(({ ask }) => ask),
      ...projects.map(({ title, what }) => `${title}. ${what}`),
    ]),
    ...entries("tool", guide.tools, ({ what, goodAt, watchOut, example, inTheJob }) => [
      what,
      inTheJob,
      ...goodAt,
      ...watchOut,
      example,
    ]),
    ...entries("discipline", guide.disciplines, ({ aspects, example }) => [
      ...Object.values(aspects).flatMap(({ short, text }) => [short, text]),
      example,
    ]),
    ...entries("responsibility", guide.responsibilities, ({ what, tasks, goodLooksLike }) => [
      what,
      ...tasks.map(({ title, what: told }) => `${title}. ${told}`),
      ...goodLooksLike,
    ]),
    ...entries("challenge", guide.challenges, ({ scene, why, helps }) => [
      scene,
      why,
      ...helps.map(({ title, what }) => `${title}. ${what}`),
    ]),
    ...entries("article", guide.articles, ({ sections }) =>
      sections.flatMap(({ title, text, points = [] }) => [
        title,
        text,
        ...points.map((point) => `${point.title}. ${point.what}`),
      ]),
    ),
    ...comparisons(guide),
    ...[...guide.requests.values()].map(({ id, title, summary, steps }) => ({
      path: `${guidePages.overview}?request=${id}`,
      kind: "request" as const,
      title,
      names: "",
      summary: plainWords(summary),
      body: bodyOf(steps.flatMap((step) => [step.title, step.what, step.goesWrong])),
    })),
    ...singlePages(guide),
    ...[...samples.values()].map(({ id, title, responsibility, level, minutes, skills }) => ({
      path: guidePath("sample", id),
      kind: "sample" as const,
      title,
      names: id.replaceAll("-", " "),
      summary: `A work sample of about ${minutes} minutes: ${skills
        .map((skill) => catalog.skills.get(skill)?.title ?? skill)
        .join(", ")}.`,
      body: `${responsibility} ${level}`,
    })),
  ];
}

type Entry = { id: string; title: string; summary: string };

function entries<Item extends Entry>(
  kind: Parameters<typeof guidePath>[0] & SearchKind,
  items: ReadonlyMap<string, Item>,
  textsOf: (item: Item) => string[],
): SearchDocument[] {
  return [...items.values()].map((item) => ({
    path: guidePath(kind, item.id),
    kind,
    title: item.title,
    names: item.id.replaceAll("-", " "),
    summary: plainWords(item.summary),
    body: bodyOf(textsOf(item)),
  }));
}

function bodyOf(texts: readonly string[]): string {
  return texts.map(plainWords).join(" ");
}

function comparisons({ disciplines, handovers }: Catalog["guide"]): SearchDocument[] {
  const order = [...disciplines.values()];
  return order.flatMap((a, index) =>
    order.slice(index + 1).map((b) => {
      const handover = handovers.find(
        ({ between }) => between.includes(a.id) && between.includes(b.id),
      );
      return {
        path: comparePath(a.id, b.id),
        kind: "comparison" as const,
        title: `${a.title} and ${b.title}`,
        names: "compare difference vs versus",
        summary: `${a.title} and ${b.title} side by side, and what one hands to the other.`,
        body: bodyOf([
          handover?.title ?? "",
          ...(handover?.gives.flatMap(({ what, example }) => [what, example]) ?? []),
        ]),
      };
    }),
  );
}

/** Pages that there is one of; those whose text is their entries' speak by title and summary alone. */
function singlePages({ pages, day, career, hiring }: Catalog["guide"]): SearchDocument[] {
  const bodies = new Map<string, string[]>([
    [guidePages.skills, []],
    [guidePages.roadmap, []],
    [guidePages.tools, []],
    [guidePages.challenges, []],
    [guidePages.day, day?.hours.flatMap(({ title, what }) => [title, what]) ?? []],
    [
      guidePages.career,
      career
        ? [
            ...career.ladder.flatMap(({ title, what }) => [title, what]),
            career.pay.intro,
            career.pay.reading,
            career.demand.intro,
            "salary wage income",
          ]
        : [],
    ],
    [
      guidePages.hiring,
      hiring
        ? [
            ...hiring.steps.flatMap(({ title, what }) => [title, what]),
            ...hiring.questions.map(({ ask }) => ask),
          ]
        : [],
    ],
  ]);
  return pages.flatMap(({ path, title, summary }) => {
    const body = bodies.get(path);
    return body === undefined
      ? []
      : [{ path, kind: "page" as const, title, names: "", summary, body: bodyOf(body) }];
  });
}
