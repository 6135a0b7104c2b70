import { type Files } from "./hash.ts";
import { type SampleProblem, SampleRefused } from "./problem.ts";
import { startFiles, type Sample } from "./sample.ts";

/** What somebody handed in: the files that `edit` names, by path inside start/. */
export type Submission = { files: Files };

/** One file of a submission; more is no work sample's answer. */
const maximumBytes = 256 * 1024;

/**
 * start/ with the submission laid over it. A file of `edit` that the submission lacks stays as it is in start/.
 * Throws `SampleRefused` for any other file, for an empty submission and for a file over 256 KiB.
 */
export function overlaySubmission(
  sample: Pick<Sample, "manifest" | "files">,
  submission: Submission,
): Record<string, string> {
  const problems = submissionProblems(sample, submission);
  if (problems.length > 0) throw new SampleRefused(problems);
  return { ...startFiles(sample), ...submission.files };
}

function submissionProblems(
  sample: Pick<Sample, "manifest">,
  submission: Submission,
): SampleProblem[] {
  const { edit } = sample.manifest;
  const problem = (file: string, reason: string) => ({ file, key: null, line: null, reason });
  const entries = Object.entries(submission.files);
  if (entries.length === 0)
    return [problem(".", `holds none of the files to edit: ${edit.join(", ")}`)];
  return entries.flatMap(([path, text]) => {
    if (!edit.includes(path))
      return [problem(path, `is not among the files to edit: ${edit.join(", ")}`)];
    if (text.length > maximumBytes || new TextEncoder().encode(text).length > maximumBytes)
      return [problem(path, "is larger than 256 KiB")];
    return [];
  });
}
