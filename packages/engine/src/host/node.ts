export { createNodeHost, type NodeHost } from "./node/create-node-host.ts";
export { type GradingPostgres, type StartPostgres } from "./node/grading-postgres.ts";
export { readFolder, readSampleFolder } from "../sample/read-sample-folder.ts";
