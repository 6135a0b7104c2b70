import { and, eq } from "drizzle-orm";
import { type JobPayloads, type Services } from "../../context.ts";
import { type MailMessage } from "../../contract/mail.ts";
import { application, applicationIdentity } from "../../db/schema/application.ts";
import { job } from "../../db/schema/job.ts";
import { organization } from "../../db/schema/organization.ts";
import { inScope } from "../../db/transaction.ts";

/**
 * The letter to a candidate whose application is declined; null when the decline has been taken back, or nobody has
 * proved the address. It is written on the candidate's behalf, since members may not read the address: of whoever that
 * is when it leaves, since an account may have taken over what a guest began.
 */
export async function writeDeclineLetter({
  ctx,
  input,
}: {
  ctx: Services;
  input: JobPayloads["decline-letter"];
}): Promise<MailMessage | null> {
  const { applicationId, organizationId } = input;
  const [candidate] = await inScope(ctx.db, { organizationId }, (tx) =>
    tx
      .select({ userId: application.candidateUserId })
      .from(application)
      .where(eq(application.id, applicationId)),
  );
  if (!candidate) return null;
  const [row] = await inScope(ctx.db, candidate, (tx) =>
    tx
      .select({
        to: applicationIdentity.email,
        organization: organization.name,
        job: job.title,
      })
      .from(application)
      .innerJoin(applicationIdentity, eq(applicationIdentity.applicationId, application.id))
      .innerJoin(job, eq(job.id, application.jobId))
      .innerJoin(organization, eq(organization.id, application.organizationId))
      .where(
        and(
          eq(application.id, applicationId),
          eq(application.state, "declined"),
          eq(applicationIdentity.emailVerified, true),
        ),
      ),
  );
  if (!row) return null;
  const url = `${ctx.publicUrl}/home/applications/${applicationId}`;
  return {
    to: row.to,
    template: "application-declined",
    data: { organization: row.organization, job: row.job, url },
  };
}
