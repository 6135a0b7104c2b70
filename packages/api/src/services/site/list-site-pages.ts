import { and, desc, eq, gt, isNull, or } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { guidePages, guidePath } from "../../contract/guide-paths.ts";
import { job } from "../../db/schema/job.ts";
import { organization } from "../../db/schema/organization.ts";
import { asVisitor } from "../../db/transaction.ts";

/** A page for everybody: its path, and when it last changed (YYYY-MM-DD) where that is known. */
export type SitePage = { path: string; changed?: string };

/** What one sitemap may hold is 50,000 (sitemaps.org); this leaves room for all that is no job. */
const mostJobs = 40_000;

/** Every page that a search engine should know: the guide, practice, open jobs, and who offers them. */
export async function listSitePages({ ctx }: { ctx: Context }): Promise<SitePage[]> {
  const jobs = await listOpenJobs(ctx);
  const organizations = [...new Set(jobs.map((each) => each.organization))];
  return [
    { path: "/" },
    ...ctx.catalog.guide.pages.map(({ path }) => ({ path })),
    { path: "/practice" },
    ...[...ctx.catalog.samples.keys()].map((id) => ({ path: guidePath("sample", id) })),
    { path: "/jobs" },
    { path: guidePages.request },
    ...organizations.map((slug) => ({ path: `/o/${slug}` })),
    ...jobs.map(({ slug, updatedAt }) => ({
      path: `/jobs/${slug}`,
      changed: updatedAt.toISOString().slice(0, 10),
    })),
  ];
}

function listOpenJobs(ctx: Context) {
  return asVisitor(ctx, {}, (tx) =>
    tx
      .select({ slug: job.slug, updatedAt: job.updatedAt, organization: organization.slug })
      .from(job)
      .innerJoin(organization, eq(organization.id, job.organizationId))
      .where(
        and(
          eq(job.state, "published"),
          or(isNull(job.validThrough), gt(job.validThrough, ctx.now())),
        ),
      )
      .orderBy(desc(job.publishedAt), desc(job.id))
      .limit(mostJobs),
  );
}
