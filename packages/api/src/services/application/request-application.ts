import { type Context } from "../../context.ts";
import {
  type RequestApplicationInput,
  type RequestedApplicationDto,
} from "../../contract/application.ts";
import { applicationRequestId } from "../../contract/ids.ts";
import { applicationRequest } from "../../db/schema/application.ts";
import { asVisitor } from "../../db/transaction.ts";
import { hashToken } from "../../token.ts";
import { recordDeed } from "../audit.ts";
import { findOpenJob } from "./find-open-job.ts";

const minuteMs = 60 * 1000;
const lifetimeMs = 24 * 60 * minuteMs;
const windowMs = 10 * minuteMs;

/**
 * Mails a link that proves the address and then files the application; at most one mail in ten minutes to an address
 * for a job. It looks at no account and no application, so its answer can't tell whether the address is known.
 * Throws NOT_FOUND for a job that takes no applications.
 */
export function requestApplication({
  ctx,
  input,
}: {
  ctx: Context;
  input: RequestApplicationInput;
}): Promise<RequestedApplicationDto> {
  const token = ctx.newToken();
  const tokenHash = hashToken(token);
  const now = ctx.now();
  const { name, email } = input;
  return asVisitor(ctx, { tokenHash }, async (tx) => {
    const job = await findOpenJob(tx, ctx, input.jobSlug);
    const [made] = await tx
      .insert(applicationRequest)
      .values({
        id: ctx.newId(applicationRequestId),
        organizationId: job.organizationId,
        jobId: job.id,
        name,
        email,
        tokenHash,
        window: Math.floor(now.getTime() / windowMs),
        createdAt: now,
        expiresAt: new Date(now.getTime() + lifetimeMs),
      })
      .onConflictDoNothing()
      .returning({ id: applicationRequest.id });
    if (!made) return { mailSentTo: email };
    await ctx.mail.send(tx, {
      to: email,
      template: "confirm-application",
      data: {
        organization: job.organizationName,
        job: job.title,
        name,
        url: `${ctx.publicUrl}/apply/${token}`,
      },
    });
    await recordDeed(tx, ctx, {
      action: "application.requested",
      subjectId: made.id,
      organizationId: job.organizationId,
    });
    return { mailSentTo: email };
  });
}
