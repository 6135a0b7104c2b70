import { accountRouter } from "./routers/account.ts";
import { jobPostRouter } from "./routers/job-post.ts";
import { jobRouter } from "./routers/job.ts";
import { memberRouter } from "./routers/member.ts";
import { organizationRouter } from "./routers/organization.ts";
import { createCallerFactory, router } from "./trpc.ts";

export const appRouter = router({
  account: accountRouter,
  organization: organizationRouter,
  member: memberRouter,
  job: jobRouter,
  jobPost: jobPostRouter,
});

export type AppRouter = typeof appRouter;

/** Calls procedures as the server does, for tests, demo data and REST. */
export const createCaller = createCallerFactory(appRouter);
export type Caller = ReturnType<typeof createCaller>;
