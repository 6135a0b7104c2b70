import { initTRPC, TRPCError } from "@trpc/server";
import { z } from "zod";
import { type Context, type UserContext } from "./context.ts";
import { organizationSelector } from "./contract/organization.ts";
import { DomainError, transportCode } from "./errors.ts";
import { loadMembership } from "./services/organization/load-membership.ts";

const t = initTRPC.context<Context>().create({
  // Never a stack in an answer, whatever NODE_ENV says.
  isDev: false,
  // A connection that died without a word is noticed, and the client goes on by itself where it was.
  sse: {
    ping: { enabled: true, intervalMs: 15_000 },
    client: { reconnectAfterInactivityMs: 40_000 },
  },
  errorFormatter: ({ shape, error, ctx }) => ({
    ...shape,
    message:
      error.code === "INTERNAL_SERVER_ERROR" ? "Something broke on our side." : describe(error),
    data: {
      ...shape.data,
      requestId: ctx?.requestId ?? null,
      reason: error.cause instanceof DomainError ? error.cause.code : null,
      details: error.cause instanceof DomainError ? error.cause.details : null,
      fields: error.cause instanceof z.ZodError ? fieldErrors(error.cause) : null,
    },
  }),
});

/** Zod's own message is a JSON document; a person gets the first sentence. */
function describe(error: TRPCError): string {
  if (!(error.cause instanceof z.ZodError)) return error.message;
  const first = error.cause.issues[0];
  return first ? `${first.path.join(".")}: ${first.message}` : error.message;
}

/** Messages by the dotted path of the field. */
function fieldErrors(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.map((issue) => [issue.path.join("."), issue.message]));
}

/** Outermost. `next()` does not reject: a failure is a result, so it is looked at and not caught. */
const mapDomainErrors = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok || !(result.error.cause instanceof DomainError)) return result;
  const { cause } = result.error;
  const error = new TRPCError({ code: transportCode(cause.code), message: cause.message, cause });
  return { ...result, error };
});

export const { router, createCallerFactory } = t;

/** Anybody may call it, signed in or not. */
export const visitorProcedure = t.procedure.use(mapDomainErrors);

/** Somebody is signed in. */
export const userProcedure = visitorProcedure.use(({ ctx, next }) => {
  if (!ctx.user) throw new DomainError("SIGN_IN_REQUIRED", "Sign in to go on.");
  return next({ ctx: { user: ctx.user } satisfies Pick<UserContext, "user"> });
});

/** Somebody signed in, as a member of the organization that the input selects and the database confirms. */
export const memberProcedure = userProcedure
  .input(organizationSelector)
  .use(async ({ ctx, input, next }) =>
    next({ ctx: await loadMembership({ ctx, input: { slug: input.organization } }) }),
  );
