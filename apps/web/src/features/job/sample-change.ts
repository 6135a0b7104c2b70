import { counted } from "#/lib/words.ts";

type Sample = { sampleId: string; title: string; minutes: number };
type SampleChange = {
  before: readonly Sample[];
  after: readonly Sample[];
  work: { people: number; samples: readonly { sampleId: string; begun: number }[] };
};

/** What a change of a job's work samples does to the people who are in progress with it: one sentence for each. */
export function sampleChangeWords({ before, after, work }: SampleChange): string[] {
  const people = counted(work.people, "person", "people");
  const begun = new Map(work.samples.map((sample) => [sample.sampleId, sample.begun]));
  const old = new Map(before.map((sample) => [sample.sampleId, sample]));
  const kept = new Set(after.map((sample) => sample.sampleId));
  const sentences = after.flatMap((sample) => {
    const was = old.get(sample.sampleId);
    if (!was) {
      return [
        `“${sample.title}” is asked of all ${people} in progress, of those too who have handed in the rest: they count as incomplete until they have done it.`,
      ];
    }
    if (was.minutes === sample.minutes) return [];
    const keep = begun.get(sample.sampleId) ?? 0;
    return [
      `“${sample.title}” takes ${sample.minutes} minutes instead of ${was.minutes}${keep === 0 ? "" : `; ${keepWords(keep)}, so they had other conditions than the rest`}.`,
    ];
  });
  for (const sample of before.filter(({ sampleId }) => !kept.has(sampleId))) {
    const lost = begun.get(sample.sampleId) ?? 0;
    sentences.push(
      lost === 0
        ? `“${sample.title}” is asked of nobody any more.`
        : `“${sample.title}” leaves the rank, and ${counted(lost, "person has", "people have")} begun it or handed it in: their work stays theirs, and counts for this job no longer.`,
    );
  }
  if (sentences.length === 0 && orderOf(before) !== orderOf(after))
    sentences.push("Whoever has not begun yet meets the work in the new order.");
  return sentences;
}

function keepWords(count: number): string {
  return count === 1 ? "one person who has begun keeps that" : `${count} who have begun keep that`;
}

function orderOf(samples: readonly Sample[]): string {
  return samples.map((sample) => sample.sampleId).join(" ");
}
