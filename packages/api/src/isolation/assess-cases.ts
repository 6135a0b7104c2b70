import { handInWork, makeEvidence, work } from "../testing/assess-factories.ts";
import { type IsolationCase, type Scene } from "./scene.ts";

const sampleId = "report-with-ties";

function candidate(input: IsolationCase["input"]): IsolationCase {
  return { by: "candidate", denied: null, input };
}

function team(denied: IsolationCase["denied"], input: IsolationCase["input"]): IsolationCase {
  return { by: "team", denied, input };
}

const applicationOf = ({ applicationId }: Scene) => ({ applicationId });

async function begun({ world, candidate, applicationId }: Scene) {
  return world.as(candidate).attempt.start({ applicationId, sampleId });
}

async function handedIn(scene: Scene) {
  const { submissionId } = await handInWork(scene.world, scene, sampleId);
  return { submissionId };
}

async function ran(scene: Scene) {
  const { attemptId } = await begun(scene);
  const { files } = work;
  return scene.world.as(scene.candidate).run.create({ attemptId, files });
}

async function evidenceOf(scene: Scene) {
  await makeEvidence(scene.world, scene, sampleId);
  return { ...applicationOf(scene), sampleId };
}

async function contested(scene: Scene) {
  const { submissionId } = await makeEvidence(scene.world, scene, sampleId);
  const { contest } = scene.world.as(scene.candidate);
  const made = await contest.create({ submissionId, checkId: "hidden-one", reason: "It is right" });
  return { contestId: made.id, ruling: "check-was-wrong", answer: "So it is." };
}

/** Every procedure about attempts, submissions and evidence that takes the id of a row. */
export const assessCases: Record<string, IsolationCase> = {
  "attempt.ofApplication": candidate(applicationOf),
  "attempt.requestMoreTime": candidate((scene) => ({ ...applicationOf(scene), multiplier: 2 })),
  "attempt.start": candidate((scene) => ({ ...applicationOf(scene), sampleId })),
  "attempt.workbench": candidate(begun),
  "attempt.saveDraft": {
    ...candidate(async (scene) => ({
      ...(await begun(scene)),
      ...work,
      baseRevision: 0,
      writer: "0190a0c8-6c1e-7b1a-9d3e-1f2a3b4c5d6e",
      sequence: 1,
    })),
    unrecorded: "Typing is no deed.",
  },
  "submission.create": candidate(async (scene) => ({ ...(await begun(scene)), ...work })),
  "submission.progress": candidate(handedIn),
  "submission.watch": candidate(handedIn),
  "run.create": {
    ...candidate(async (scene) => ({ ...(await begun(scene)), files: work.files })),
    unrecorded: "Trying out is no deed.",
  },
  "run.get": candidate(ran),
  "run.watch": candidate(ran),
  "evidence.own": candidate(handedIn),
  "evidence.ofApplication": team(null, applicationOf),
  "evidence.review": team(null, evidenceOf),
  "contest.create": candidate(async (scene) => {
    const { submissionId } = await makeEvidence(scene.world, scene, sampleId);
    return { submissionId, checkId: "hidden-one", reason: "It is right" };
  }),
  "contest.answer": team("interviewer", contested),
};
