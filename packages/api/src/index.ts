export {
  type Accounts,
  type Catalog,
  type Context,
  createContext,
  createServices,
  type Job,
  type JobPayloads,
  type Jobs,
  newId,
  type Request,
  type Services,
  type SessionUser,
} from "./context.ts";
export { DomainError, type DomainErrorCode, StartupError } from "./errors.ts";
export { appRouter, type AppRouter, type Caller, createCaller } from "./root.ts";
