import { eq } from "drizzle-orm";
import { type Transaction } from "../../db/client.ts";
import { invite } from "../../db/schema/application.ts";
import { job } from "../../db/schema/job.ts";
import { organization } from "../../db/schema/organization.ts";
import { notFound } from "../../errors.ts";

/** The invitation that a link opens, with its job and organization. Throws NOT_FOUND. */
export async function findInvite(tx: Transaction, tokenHash: string) {
  const [row] = await tx
    .select({
      organizationId: invite.organizationId,
      jobId: invite.jobId,
      email: invite.email,
      minutes: invite.minutes,
      deadline: invite.deadline,
      acceptedAt: invite.acceptedAt,
      revokedAt: invite.revokedAt,
      job: { slug: job.slug, title: job.title, state: job.state },
      organization: {
        slug: organization.slug,
        name: organization.name,
        demo: organization.demo,
        retentionMonths: organization.retentionMonths,
      },
    })
    .from(invite)
    .innerJoin(job, eq(job.id, invite.jobId))
    .innerJoin(organization, eq(organization.id, invite.organizationId))
    .where(eq(invite.tokenHash, tokenHash));
  if (!row) throw notFound("invitation");
  return row;
}
