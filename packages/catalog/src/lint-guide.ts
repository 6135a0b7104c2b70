import { formatPath, type Sample } from "@unsung/engine";
import { type DataFile } from "./data-file.ts";
import { type Field } from "./guide/fields.ts";
import { type GuideFiles } from "./guide/load-guide.ts";
import { type Paragraph } from "./guide/markdown.ts";
import { prerequisitesOfHigherLevel } from "./guide/prerequisites.ts";
import { filesOf, type Problem, type Reference, referencesIn } from "./guide/references.ts";

/** A page is between these numbers of words. */
const fewest = 150;
const most = 600;

/** Shorter ones are alike by chance. */
const wordsOfASentence = 6;

/**
 * What makes the guide worse without making it wrong: things that nothing leads to or evidences, a prerequisite of a higher
 * level, pages too short or too long, figures and sources without each other, a sentence that is there twice.
 */
export function lintGuide(files: GuideFiles, samples: readonly Sample[]): Problem[] {
  return [
    ...orphans(files, samples),
    ...withoutEvidence(files, samples),
    ...prerequisitesOfHigherLevel(files.skills),
    ...lengths(files),
    ...filesOf(files).flatMap(figuresWithoutSource),
    ...filesOf(files).flatMap(sourcesOfAnEntry),
    ...unusedSources(files),
    ...pairsWithoutHandover(files),
    ...sentencesThereTwice(filesOf(files)),
  ];
}

function orphans(files: GuideFiles, samples: readonly Sample[]): Problem[] {
  const named = filesOf(files).flatMap(referencesIn);
  const isNamed = ({ name, id }: { name: string; id: string }, to: Reference["to"]) =>
    named.some((each) => each.to === to && each.id === id && each.file !== name);
  const proved = new Set(samples.flatMap(({ manifest }) => manifest.skills));
  const usedTools = new Set(files.skills.flatMap(({ data }) => data.tools));
  return [
    ...files.skills
      .filter((skill) => !proved.has(skill.id) && !isNamed(skill, "skill"))
      .map((skill) => aboutFile(skill, "nothing names this skill")),
    ...files.tools
      .filter(({ id }) => !usedTools.has(id))
      .map((tool) => aboutFile(tool, "no skill uses this tool")),
    ...files.articles
      .filter((article) => !isNamed(article, "page"))
      .map((article) => aboutFile(article, "nothing links to this article")),
  ];
}

function withoutEvidence({ skills }: GuideFiles, samples: readonly Sample[]): Problem[] {
  const proved = new Set(samples.flatMap(({ manifest }) => manifest.skills));
  return skills
    .filter(({ id, data }) => !proved.has(id) && data.interview.length === 0)
    .map((skill) => aboutFile(skill, "neither a sample nor an interview question evidences this"));
}

function lengths(files: GuideFiles): Problem[] {
  const { handovers: _, sources: __, ...pages } = files;
  return Object.values(pages)
    .flat()
    .flatMap((file) => {
      const words = file.fields.flatMap(paragraphsOf).flatMap((each) => each.words.split(" "));
      if (words.length >= fewest && words.length <= most) return [];
      return [aboutFile(file, `has ${words.length} words, not ${fewest} to ${most}`)];
    });
}

const figure =
  /\d\s?(%|per ?cent\b|€|£|EUR\b|USD\b|GBP\b|euros?\b|dollars?\b|pounds\b)|[€$£]\s?\d|\b(EUR|USD|GBP)\s?\d/i;

function figuresWithoutSource(file: DataFile): Problem[] {
  return file.fields.flatMap((field) => {
    if (field.meaning.as === "reference" || field.meaning.about === "a-made-up-scene") return [];
    return paragraphsOf(field).flatMap(({ prose, notes }) => {
      const [found] = figure.exec(prose) ?? [];
      if (found === undefined || notes.length > 0) return [];
      return [
        aboutWords({ file, field, words: found }, `"${found}" is a figure without [^source]`),
      ];
    });
  });
}

/** What an entry lists as its sources, and what its texts refer to. */
function sourcesOfAnEntry(file: DataFile): Problem[] {
  const toSources = referencesIn(file).filter(({ to }) => to === "source");
  const listed = toSources.filter(({ key }) => key.startsWith("sources["));
  const used = toSources.filter(({ key }) => !key.startsWith("sources["));
  const lists = (id: string) => listed.some((each) => each.id === id);
  return [
    ...listed
      .filter(({ id }) => !used.some((each) => each.id === id))
      .map((each) => aboutReference(each, `nothing here refers to "${each.id}"`)),
    ...used
      .filter(({ id }) => !lists(id))
      .map((each) => aboutReference(each, `"${each.id}" is not among its sources`)),
  ];
}

function unusedSources(files: GuideFiles): Problem[] {
  const { sources } = files;
  const used = new Set(
    filesOf(files)
      .flatMap(referencesIn)
      .filter(({ to }) => to === "source")
      .map(({ id }) => id),
  );
  return sources.data.flatMap(({ id }, index) => {
    if (used.has(id)) return [];
    const line = sources.source.lineOf([index, "id"]);
    return [{ file: sources.name, key: `[${index}].id`, line, reason: `nothing uses "${id}"` }];
  });
}

function pairsWithoutHandover({ disciplines, handovers }: GuideFiles): Problem[] {
  const pairs = disciplines.flatMap(({ id: one }, index) =>
    disciplines.slice(index + 1).map(({ id: other }) => [one, other]),
  );
  return pairs.flatMap((pair) => {
    const found = handovers.data.filter(({ between }) => pair.every((id) => between.includes(id)));
    if (found.length === 1) return [];
    const reason = `${found.length} handovers between ${pair.join(" and ")}, not one`;
    return [{ file: "data/handovers.yaml", key: null, line: null, reason }];
  });
}

function sentencesThereTwice(files: readonly DataFile[]): Problem[] {
  const seen = new Map<string, string>();
  return files.flatMap((file) =>
    file.fields.flatMap((field) =>
      paragraphsOf(field).flatMap(({ words }) =>
        words.split(/(?<=[.!?:])\s+/).flatMap((sentence) => {
          if (sentence.split(" ").length < wordsOfASentence) return [];
          const first = seen.get(sentence.toLowerCase());
          if (first === undefined) seen.set(sentence.toLowerCase(), file.name);
          if (first === undefined || first === file.name) return [];
          const reason = `"${sentence}" stands in ${first} too`;
          return [aboutWords({ file, field, words: sentence }, reason)];
        }),
      ),
    ),
  );
}

function paragraphsOf({ meaning, value, markdown }: Field): readonly Paragraph[] {
  if (meaning.as === "reference") return [];
  if (markdown !== null) return markdown.paragraphs;
  const words = value.replaceAll(/\s+/g, " ");
  return [{ words, prose: words, notes: [] }];
}

function aboutFile({ name }: DataFile, reason: string): Problem {
  return { file: name, key: null, line: 1, reason };
}

function aboutReference({ file, key, line }: Reference, reason: string): Problem {
  return { file, key, line, reason };
}

function aboutWords(
  { file, field, words }: { file: DataFile; field: Field; words: string },
  reason: string,
): Problem {
  const line = file.source.lineOfWords(field.path, words);
  return { file: file.name, key: formatPath(field.path), line, reason };
}
