export type * from "./checks/check-api.ts";
export { gradeSubmission } from "./grade.ts";
export type * from "./handler/handler-api.ts";
export * from "./host.ts";
export { publishSample } from "./publish-sample.ts";
export { assembleSample } from "./sample/assemble-sample.ts";
export {
  formatPath,
  type JsonSource,
  JsonSourceError,
  readJsonSource,
} from "./sample/json-source.ts";
export { type SampleKind, sampleKinds, type SampleManifest } from "./sample/manifest.ts";
export { parseManifest } from "./sample/parse-manifest.ts";
export { describeProblem, type SampleProblem, SampleRefused } from "./sample/problem.ts";
export { type PublicSample, type Sample, toPublicSample } from "./sample/sample.ts";
export { type Submission } from "./sample/submission.ts";
export * from "./verdict.ts";
