import { type PublicSample } from "@unsung/engine";
import { type Context } from "../../context.ts";
import { type SampleListItemDto } from "../../contract/sample.ts";
import { sampleVersion } from "../../db/schema/sample.ts";
import { skillTitle } from "../job/load-job.ts";

export const sampleColumns = {
  sampleId: sampleVersion.sampleId,
  title: sampleVersion.title,
  responsibility: sampleVersion.responsibility,
  level: sampleVersion.level,
  minutes: sampleVersion.minutes,
  kind: sampleVersion.kind,
  language: sampleVersion.language,
  skills: sampleVersion.skills,
};

/** The columns of `PublicSample`. */
export const publicSampleColumns = {
  manifest: sampleVersion.manifest,
  hash: sampleVersion.hash,
  files: sampleVersion.files,
  expected: sampleVersion.expected,
} satisfies Record<keyof PublicSample, unknown>;

/** Skills with the titles that the catalogue has for them today. */
export function withSkillTitles<Row extends { skills: string[] }>(
  row: Row,
  ctx: Context,
): Omit<Row, "skills"> & Pick<SampleListItemDto, "skills"> {
  const skills = row.skills.map((skillId) => ({ skillId, title: skillTitle(ctx, skillId) }));
  return { ...row, skills };
}
