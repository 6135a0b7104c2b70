import { type Rank, type RankPart } from "../../contract/application.ts";
import { responsibilities, type Responsibility } from "../../contract/evidence-tick.ts";

/** What a job asks for, as far as it weighs in a rank. */
export type RankedJob = {
  /** The job's skills; `area` is a responsibility, or something that no work sample proves. */
  skills: readonly { area: string; weight: number }[];
  samples: readonly { sampleId: string; title: string; responsibility: Responsibility }[];
};

/**
 * The rank of one application: Σ over responsibilities of 100 × share × score.
 *
 * Only responsibilities that the job has a work sample for take part. The weight of one is the sum of the weights of
 * the job's skills in it, 1 where the job names none; its share is that over the weights of all. Its score is the mean
 * of its samples' scores (each 0 to 1, the verdict's own), a sample without verdict counting 0. The formula is ours.
 */
export function rankApplication(job: RankedJob, scores: ReadonlyMap<string, number>): Rank {
  const taking = responsibilities.filter((responsibility) =>
    job.samples.some((sample) => sample.responsibility === responsibility),
  );
  const weights = new Map(
    taking.map((responsibility) => [responsibility, weightOf(job, responsibility)]),
  );
  const total = sum([...weights.values()]);
  const parts = taking.map((responsibility) => {
    const weight = weights.get(responsibility) ?? 0;
    return partOf({ job, scores, responsibility, weight, share: weight / total });
  });
  return {
    points: sum(parts.map((part) => part.contribution)),
    complete: job.samples.length > 0 && job.samples.every((sample) => scores.has(sample.sampleId)),
    parts,
  };
}

function weightOf(job: RankedJob, responsibility: Responsibility): number {
  const skills = job.skills.filter((skill) => skill.area === responsibility);
  return skills.length === 0 ? 1 : sum(skills.map((skill) => skill.weight));
}

function partOf(input: {
  job: RankedJob;
  scores: ReadonlyMap<string, number>;
  responsibility: Responsibility;
  weight: number;
  share: number;
}): RankPart {
  const { responsibility, weight, share } = input;
  const samples = input.job.samples
    .filter((sample) => sample.responsibility === responsibility)
    .map(({ sampleId, title }) => ({ sampleId, title, score: input.scores.get(sampleId) ?? null }));
  const mean = sum(samples.map((sample) => sample.score ?? 0)) / samples.length;
  const score = samples.some((sample) => sample.score !== null) ? mean : null;
  return { responsibility, weight, share, samples, score, contribution: 100 * share * mean };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
