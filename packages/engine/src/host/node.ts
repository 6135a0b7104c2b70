export { checkSample, type GateResult } from "../gate/check-sample.ts";
export { type GateReport, type MutantReport, type SolutionReport } from "../gate/report.ts";
export {
  type KnownMutants,
  type MutantRun,
  mutantsKey,
  runMutants,
} from "../mutants/run-mutants.ts";
export { createNodeHost, type NodeHost } from "./node/create-node-host.ts";
export { type GradingPostgres, type StartPostgres } from "./node/grading-postgres.ts";
export { readFolder, readSampleFolder } from "../sample/read-sample-folder.ts";
export { writeNewSample } from "../sample/new-sample.ts";
