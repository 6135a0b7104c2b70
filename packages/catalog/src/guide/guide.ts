import { type Article } from "./article.ts";
import { type Career } from "./career.ts";
import { type Challenge } from "./challenge.ts";
import { type Day } from "./day.ts";
import { type Discipline } from "./discipline.ts";
import { type Handover } from "./handover.ts";
import { type Hiring } from "./hiring.ts";
import { type GuideFiles, type EntryFile } from "./load-guide.ts";
import { type RequestWay } from "./request-way.ts";
import { type Responsibility, responsibilityIds } from "./responsibility.ts";
import { type Skill, skillAreas, skillLevels } from "./skill.ts";
import { type Source } from "./source.ts";
import { type Tool } from "./tool.ts";

/** Everything the guide tells, but the skills. Lists are by id, except where they say otherwise. */
export type Guide = {
  tools: readonly Tool[];
  disciplines: readonly Discipline[];
  /** In the order of the file. */
  handovers: readonly Handover[];
  /** In the order in which they are told. */
  responsibilities: readonly Responsibility[];
  challenges: readonly Challenge[];
  requests: readonly RequestWay[];
  day: Day;
  career: Career;
  hiring: Hiring;
  articles: readonly Article[];
  /** In the order of the file. */
  sources: readonly Source[];
};

export function toGuide(files: GuideFiles): Guide {
  return {
    tools: withIds(files.tools),
    disciplines: withIds(files.disciplines),
    handovers: files.handovers.data,
    responsibilities: withIds(files.responsibilities).toSorted(
      (one, other) => placeOf(one.id) - placeOf(other.id),
    ),
    challenges: withIds(files.challenges),
    requests: withIds(files.requests),
    day: files.day.data,
    career: files.career.data,
    hiring: files.hiring.data,
    articles: withIds(files.articles),
    sources: files.sources.data,
  };
}

/** By area, then from the first that one meets to the last, then by title. */
export function toSkills(files: GuideFiles): Skill[] {
  return withIds(files.skills).toSorted(
    (one, other) =>
      skillAreas.indexOf(one.area) - skillAreas.indexOf(other.area) ||
      skillLevels.indexOf(one.level) - skillLevels.indexOf(other.level) ||
      one.title.localeCompare(other.title, "en"),
  );
}

function placeOf(id: string): number {
  return responsibilityIds.findIndex((each) => each === id);
}

function withIds<Data extends object>(
  files: readonly EntryFile<Data>[],
): (Data & { id: string })[] {
  return files.map(({ id, data }) => ({ ...data, id }));
}
