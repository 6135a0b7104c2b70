import { accountRouter } from "./routers/account.ts";
import { applicationRouter } from "./routers/application.ts";
import { guideRouter } from "./routers/guide.ts";
import { guestRouter } from "./routers/guest.ts";
import { hireRequestRouter } from "./routers/hire-request.ts";
import { inviteRouter } from "./routers/invite.ts";
import { jobPostRouter } from "./routers/job-post.ts";
import { jobRouter } from "./routers/job.ts";
import { memberRouter } from "./routers/member.ts";
import { noteRouter } from "./routers/note.ts";
import { organizationRouter } from "./routers/organization.ts";
import { skillRouter } from "./routers/skill.ts";
import { attemptRouter } from "./routers/attempt.ts";
import { contestRouter } from "./routers/contest.ts";
import { evidenceRouter } from "./routers/evidence.ts";
import { practiceRouter } from "./routers/practice.ts";
import { runRouter } from "./routers/run.ts";
import { sampleRouter } from "./routers/sample.ts";
import { submissionRouter } from "./routers/submission.ts";
import { createCallerFactory, router } from "./trpc.ts";

export const appRouter = router({
  account: accountRouter,
  guest: guestRouter,
  organization: organizationRouter,
  member: memberRouter,
  job: jobRouter,
  jobPost: jobPostRouter,
  invite: inviteRouter,
  hireRequest: hireRequestRouter,
  application: applicationRouter,
  note: noteRouter,
  skill: skillRouter,
  guide: guideRouter,
  attempt: attemptRouter,
  evidence: evidenceRouter,
  practice: practiceRouter,
  sample: sampleRouter,
  submission: submissionRouter,
  contest: contestRouter,
  run: runRouter,
});

export type AppRouter = typeof appRouter;

/** Calls procedures as the server does, for tests, demo data and REST. */
export const createCaller = createCallerFactory(appRouter);
export type Caller = ReturnType<typeof createCaller>;
