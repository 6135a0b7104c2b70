import { type PublicSample, type SampleKind, type SampleManifest } from "@unsung/engine";
import { z } from "zod";
import { responsibilities, type Responsibility } from "./evidence-tick.ts";
import { pageInput } from "./page.ts";
import { line } from "./text.ts";

export const sampleKinds = [
  "query",
  "schema",
  "handler",
  "function",
] as const satisfies readonly SampleKind[];

export const sampleLevels = [
  "junior",
  "mid",
  "senior",
] as const satisfies readonly SampleManifest["level"][];
export type SampleLevel = (typeof sampleLevels)[number];

/** Its name in the catalogue: the folder's. */
export const sampleInput = z.object({ sampleId: line(80) });
export type SampleInput = z.infer<typeof sampleInput>;

export const listSamplesInput = z.object({
  ...pageInput,
  /** Words that the title must contain. */
  text: z.string().trim().max(200).default(""),
  responsibility: z.array(z.enum(responsibilities)).default([]),
  kind: z.array(z.enum(sampleKinds)).default([]),
  level: z.array(z.enum(sampleLevels)).default([]),
  /** At least one of these skills of the catalogue. */
  skills: z.array(line(80)).max(20).default([]),
  /** At most so many minutes. */
  minutes: z.int().min(1).max(480).nullish(),
});
export type ListSamplesInput = z.infer<typeof listSamplesInput>;

/** A skill of the public samples, and how many of them prove it. */
export type SampleSkillDto = { skillId: string; title: string; samples: number };

export type SampleListItemDto = {
  sampleId: string;
  title: string;
  responsibility: Responsibility;
  level: SampleLevel;
  minutes: number;
  kind: SampleKind;
  language: SampleManifest["language"];
  skills: { skillId: string; title: string }[];
};

/** The public page of a sample. */
export type SampleDto = SampleListItemDto & {
  /** Markdown. */
  brief: string;
  /** The same as HTML that is safe to show. */
  briefHtml: string;
  version: number;
  hash: string;
};

/** What a browser needs to show and run a sample. */
export type OpenSampleDto = { sample: PublicSample; briefHtml: string };
