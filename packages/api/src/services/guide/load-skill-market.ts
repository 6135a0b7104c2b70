import { sql } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type GuideSkillDto, type PostedPay } from "../../contract/guide.ts";
import { searchJobPostsInput } from "../../contract/job.ts";
import { asVisitor } from "../../db/transaction.ts";
import { searchJobPosts } from "../job-post/search-job-posts.ts";

const newest = 3;
/** Fewer ranges, or fewer payers, would show what one company pays and call it the market. */
const enough = { posts: 5, organizations: 3 };

/** What open jobs say about a skill now: how many ask for it, the newest of them, and the pay that they post. */
export async function loadSkillMarket(
  ctx: Context,
  skillId: string,
): Promise<Pick<GuideSkillDto["content"]["now"], "jobs" | "pay">> {
  const [page, figures] = await Promise.all([
    searchJobPosts({
      ctx,
      input: searchJobPostsInput.parse({ skills: [skillId], limit: newest }),
    }),
    loadFigures(ctx, skillId),
  ]);
  return { jobs: { count: figures.count, newest: page.items }, pay: figures.pay };
}

type Row = Record<string, unknown> & {
  currency: string | null;
  period: PostedPay["period"] | null;
  posts: number;
  organizations: number;
  low: string | null;
  high: string | null;
};

/** Open posts by currency and period of their pay, with the medians of both ends in minor units. */
function loadFigures(ctx: Context, skillId: string): Promise<{ count: number; pay: PostedPay[] }> {
  return asVisitor(ctx, {}, async (tx) => {
    const rows = await tx.execute<Row>(sql`
      select job.pay_currency as currency, job.pay_period as period,
        count(*)::int as posts, count(distinct job.organization_id)::int as organizations,
        percentile_disc(0.5) within group (order by job.pay_min_minor) as low,
        percentile_disc(0.5) within group (order by job.pay_max_minor) as high
      from job
      where job.state = 'published' and (job.valid_through is null or job.valid_through > ${ctx.now().toISOString()})
        and exists (select 1 from job_skill where job_skill.job_id = job.id and job_skill.skill_id = ${skillId})
      group by 1, 2 order by posts desc, 1, 2`);
    return {
      count: rows.reduce((sum, row) => sum + row.posts, 0),
      pay: rows.flatMap(({ currency, period, low, high, posts, organizations }) => {
        if (currency === null || period === null || low === null || high === null) return [];
        if (posts < enough.posts || organizations < enough.organizations) return [];
        return [{ currency, period, low: Number(low), high: Number(high), posts, organizations }];
      }),
    };
  });
}
