import { type SessionUser } from "../context.ts";
import { type ApplicationId, type AttemptId, type SubmissionId } from "../contract/ids.ts";
import { recordVerdict } from "../services/verdict/record-verdict.ts";
import { testVerdict } from "./test-samples.ts";
import { type TestWorld } from "./test-world.ts";

/** The files and the note of somebody's work on a test sample. */
export const work = {
  files: { "handler.ts": "export default async () => ({ status: 200 });" },
  note: "Customers are charged once, also when their connection breaks.",
};

type Author = { candidate: SessionUser; applicationId: ApplicationId };

/** One work sample of an application, begun and handed in. */
export async function handInWork(
  world: TestWorld,
  { candidate, applicationId }: Author,
  sampleId: string,
): Promise<{ attemptId: AttemptId; submissionId: SubmissionId }> {
  const caller = world.as(candidate);
  const { attemptId } = await caller.attempt.start({ applicationId, sampleId });
  const { submissionId } = await caller.submission.create({ attemptId, ...work });
  return { attemptId, submissionId };
}

/** The same with a verdict: the visible check passed (weight 1), the hidden one failed (weight 3). */
export async function makeEvidence(
  world: TestWorld,
  author: Author,
  sampleId: string,
): Promise<{ attemptId: AttemptId; submissionId: SubmissionId }> {
  const handedIn = await handInWork(world, author, sampleId);
  const verdict = testVerdict({ id: sampleId, hash: `sha256:${sampleId}` });
  const { submissionId } = handedIn;
  await recordVerdict({ ctx: world.context(null), input: { submissionId, verdict } });
  return handedIn;
}
