import { formatPath, type Sample } from "@unsung/engine";
import { type CatalogRefused } from "../catalog-refused.ts";
import { type DataFile } from "../data-file.ts";
import { type Target } from "./fields.ts";
import { type GuideFiles } from "./load-guide.ts";
import { responsibilityIds } from "./responsibility.ts";

export type Problem = CatalogRefused["problems"][number];

/** A place in the data that names something else. */
export type Reference = { file: string; key: string; line: number; to: Target; id: string };

/** Pages that are no entries; articles are pages too, by their id. */
const standingPages = [
  "day",
  "career",
  "hiring",
  "skills",
  "tools",
  "challenges",
  "roadmap",
  "request-a-developer",
];

const linkForm =
  /^(skill|tool|discipline|responsibility|challenge|sample|page):([a-z0-9]+(?:-[a-z0-9]+)*)$/;

export function filesOf(files: GuideFiles): DataFile[] {
  return Object.values(files).flat();
}

export function referencesIn(file: DataFile): Reference[] {
  return file.fields.flatMap(({ path, value, meaning, markdown }): Reference[] => {
    const place = { file: file.name, key: formatPath(path) };
    if (meaning.as === "reference") {
      return [{ ...place, line: file.source.lineOf(path), to: meaning.to, id: value }];
    }
    if (markdown === null) return [];
    const { links, paragraphs } = markdown;
    const lineOf = (words: string) => file.source.lineOfWords(path, words);
    return [
      ...links.flatMap(({ href }) => {
        const [, to, id] = linkForm.exec(href) ?? [];
        if (to === undefined || id === undefined) return [];
        return [{ ...place, line: lineOf(`(${href})`), to: to as Target, id }];
      }),
      ...paragraphs
        .flatMap(({ notes }) => notes)
        .map((id) => ({ ...place, line: lineOf(`[^${id}]`), to: "source" as const, id })),
    ];
  });
}

/** The four responsibilities are what samples and skills hang on; a fifth would hang in the air. */
export function wrongResponsibilities({ responsibilities }: GuideFiles): Problem[] {
  const ids = responsibilities.map(({ id }) => id);
  const about = (id: string, reason: string) => ({
    file: `data/responsibilities/${id}.yaml`,
    key: null,
    line: null,
    reason,
  });
  return [
    ...responsibilityIds.filter((id) => !ids.includes(id)).map((id) => about(id, "is missing")),
    ...ids
      .filter((id) => !responsibilityIds.some((each) => each === id))
      .map((id) => about(id, `is none of ${responsibilityIds.join(", ")}`)),
  ];
}

/** Everything that is named and isn't there, and every link of another form than `skill:indexing` or an https address. */
export function deadReferences(files: GuideFiles, samples: readonly Sample[]): Problem[] {
  const targets = targetsOf(files, samples);
  return filesOf(files).flatMap((file) => [
    ...referencesIn(file)
      .filter(({ to, id }) => !targets[to].has(id))
      .map(({ to, id, ...place }) => ({
        ...place,
        reason: `"${id}" is no ${to} of the catalogue`,
      })),
    ...strangeLinks(file),
  ]);
}

function targetsOf(
  files: GuideFiles,
  samples: readonly Sample[],
): Record<Target, ReadonlySet<string>> {
  const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
  return {
    skill: new Set(ids(files.skills)),
    tool: new Set(ids(files.tools)),
    discipline: new Set(ids(files.disciplines)),
    responsibility: new Set(ids(files.responsibilities)),
    challenge: new Set(ids(files.challenges)),
    sample: new Set(samples.map(({ manifest }) => manifest.id)),
    page: new Set([...standingPages, ...ids(files.articles)]),
    source: new Set(ids(files.sources.data)),
  };
}

function strangeLinks({ name, fields, source }: DataFile): Problem[] {
  return fields.flatMap(({ path, markdown }) =>
    (markdown?.links ?? [])
      .filter(({ href }) => !linkForm.test(href) && !href.startsWith("https://"))
      .map(({ href }) => ({
        file: name,
        key: formatPath(path),
        line: source.lineOfWords(path, `(${href})`),
        reason: `"${href}" leads nowhere: a link is like skill:indexing, or an https address`,
      })),
  );
}
