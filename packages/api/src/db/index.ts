export { type AccountsParts, createAccounts } from "./accounts.ts";
export {
  type Address,
  type Database,
  type DatabaseOptions,
  openDatabase,
  type OpenDatabase,
  type Transaction,
} from "./client.ts";
export { type Events, openEvents } from "./events.ts";
export { migrate, type MigrateOptions } from "./migrate.ts";
export * as schema from "./schema/index.ts";
export { inScope, type Scope } from "./transaction.ts";
