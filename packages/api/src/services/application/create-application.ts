import { type UserContext } from "../../context.ts";
import {
  type ConfirmedApplicationDto,
  type CreateApplicationInput,
} from "../../contract/application.ts";
import { asUser } from "../../db/transaction.ts";
import { DomainError } from "../../errors.ts";
import { fileApplication } from "./file-application.ts";
import { findOpenJob } from "./find-open-job.ts";

/**
 * Applies as the account that is signed in, whose address has been proved already: no mail is needed.
 * Throws ADDRESS_NOT_VERIFIED, and NOT_FOUND for a job that takes no applications.
 */
export async function createApplication({
  ctx,
  input,
}: {
  ctx: UserContext;
  input: CreateApplicationInput;
}): Promise<ConfirmedApplicationDto> {
  const { name, email, emailVerified } = ctx.user;
  if (!emailVerified) {
    throw new DomainError(
      "ADDRESS_NOT_VERIFIED",
      "Confirm your e-mail address first, by the link in our mail.",
    );
  }
  return asUser(ctx, async (tx) => {
    const job = await findOpenJob(tx, ctx, input.jobSlug);
    return fileApplication(tx, ctx, {
      organizationId: job.organizationId,
      jobId: job.id,
      source: "applied",
      identity: { name, email, emailVerified },
      terms: { minutes: null, dueAt: null },
    });
  });
}
