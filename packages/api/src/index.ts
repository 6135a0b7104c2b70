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
export { closeExpiredAttempt } from "./services/attempt/close-expired-attempt.ts";
export { enforceRetention } from "./services/retention/enforce-retention.ts";
export { deliverKeptRequests } from "./services/hire-request/deliver-kept-requests.ts";
export { isGuest } from "./guest.ts";
export { proveAddress } from "./services/account/prove-address.ts";
export { createGuideLibrary } from "./services/guide/guide-library.ts";
export { loadRunWork } from "./services/run/load-run-work.ts";
export { recordRun } from "./services/run/record-run.ts";
export { type RegisteredSample, registerSamples } from "./services/sample/register-samples.ts";
export { listSitePages, type SitePage } from "./services/site/list-site-pages.ts";
export { type GradingWork, loadGradingWork } from "./services/verdict/load-grading-work.ts";
export { recordFault } from "./services/verdict/record-fault.ts";
export { recordVerdict } from "./services/verdict/record-verdict.ts";
export { writeDeclineLetter } from "./services/application/write-decline-letter.ts";
