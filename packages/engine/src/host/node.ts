export { checkSample, type GateResult } from "../gate/check-sample.ts";
export { type GateReport, type SolutionReport } from "../gate/report.ts";
export { createNodeHost, type NodeHost } from "./node/create-node-host.ts";
export { type GradingPostgres, type StartPostgres } from "./node/grading-postgres.ts";
export { readFolder, readSampleFolder } from "../sample/read-sample-folder.ts";
export { writeNewSample } from "../sample/new-sample.ts";
