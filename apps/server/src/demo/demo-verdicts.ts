import { type Sample, type Verdict } from "@unsung/engine";
import { type Grader } from "#grader/grader.ts";

/** One of a sample's own solutions, and what the engine says of it. */
export type GradedSolution = { files: Record<string, string>; verdict: Verdict };

/** Gives verdicts of real solutions: each is graded once, whoever hands it in. */
export function createDemoVerdicts(samples: readonly Sample[], grader: Grader) {
  const graded = new Map<string, Promise<GradedSolution>>();
  const byId = new Map(samples.map((sample) => [sample.manifest.id, sample]));

  async function grade(sample: Sample, name: string): Promise<GradedSolution> {
    const prefix = `solutions/${name}/`;
    const files = Object.fromEntries(
      Object.entries(sample.files).flatMap(([path, text]) =>
        path.startsWith(prefix) && sample.manifest.edit.includes(path.slice(prefix.length))
          ? [[path.slice(prefix.length), text]]
          : [],
      ),
    );
    return { files, verdict: await grader.grade({ sample, submission: { files } }) };
  }

  function find(sampleId: string): Sample {
    const sample = byId.get(sampleId);
    if (!sample)
      throw new Error(
        `The demo asks for the work sample ${sampleId}, which the catalogue does not have.`,
      );
    return sample;
  }

  function of(sampleId: string, name: string): Promise<GradedSolution> {
    const key = `${sampleId}/${name}`;
    const known = graded.get(key) ?? grade(find(sampleId), name);
    graded.set(key, known);
    return known;
  }

  return {
    of,
    /** Begins to grade all solutions of these samples, so that every slot has work; `of` then waits for its own. */
    begin(sampleIds: Iterable<string>): void {
      for (const sampleId of sampleIds) {
        for (const name of ["reference", ...Object.keys(find(sampleId).manifest.solutions)]) {
          // Whoever needs a verdict that could not be had is told by `of`.
          of(sampleId, name).catch(() => undefined);
        }
      }
    },
    /** Names of the sample's solutions that pass, or that don't. */
    solutions(sampleId: string, which: "right" | "wrong"): string[] {
      const others = Object.entries(find(sampleId).manifest.solutions);
      const names = others.flatMap(([name, { outcome }]) =>
        (outcome === "passed") === (which === "right") ? [name] : [],
      );
      return which === "right" ? ["reference", ...names] : names;
    },
  };
}

export type DemoVerdicts = ReturnType<typeof createDemoVerdicts>;
