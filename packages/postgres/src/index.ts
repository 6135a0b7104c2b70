export { type Binaries, binariesIn, locateBinaries, sharedDirectory } from "./binaries.ts";
export { type PostgresProblem, PostgresStartError } from "./errors.ts";
export { type PostgresOptions, type PostgresServer, startPostgres } from "./start-postgres.ts";
export { ensureSystemUser, isRoot, type SystemUser } from "./system-user.ts";
export { startThrowawayPostgres, type ThrowawayOptions } from "./throwaway.ts";
