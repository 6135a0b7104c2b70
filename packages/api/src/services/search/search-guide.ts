import { and, desc, eq, gt, isNull, or, sql } from "drizzle-orm";
import { type Catalog, type Context } from "../../context.ts";
import { type SearchDto, type SearchInput } from "../../contract/search.ts";
import { job, jobSkill } from "../../db/schema/job.ts";
import { organization } from "../../db/schema/organization.ts";
import { asVisitor } from "../../db/transaction.ts";
import { skillTitle } from "../job/load-job.ts";
import { guideDocuments, type SearchDocument } from "./guide-documents.ts";
import { createSearchIndex, type SearchIndex } from "./search-index.ts";

/** Of the open posts the newest so many are looked through; the list of jobs has filters for all of them. */
const mostPosts = 300;

/** Looks through everything public: the guide, the work samples and the open jobs. */
export async function searchGuide({
  ctx,
  input: { text, limit },
}: {
  ctx: Context;
  input: SearchInput;
}): Promise<SearchDto> {
  if (text === "") return { text, results: [], jobs: [] };
  const posts = createSearchIndex(await loadOpenPosts(ctx));
  return {
    text,
    results: guideIndex(ctx.catalog).find(text, limit),
    jobs: posts.find(text, limit),
  };
}

const indexes = new WeakMap<Catalog, SearchIndex>();

/** Made at the first search; a catalogue doesn't change while the server runs. */
function guideIndex(catalog: Catalog): SearchIndex {
  const index = indexes.get(catalog) ?? createSearchIndex(guideDocuments(catalog));
  indexes.set(catalog, index);
  return index;
}

function loadOpenPosts(ctx: Context): Promise<SearchDocument[]> {
  return asVisitor(ctx, {}, async (tx) => {
    const rows = await tx
      .select({
        slug: job.slug,
        title: job.title,
        level: job.level,
        company: organization.name,
        skills: sql<
          string[]
        >`array(select ${jobSkill.skillId} from ${jobSkill} where ${jobSkill.jobId} = ${job.id} order by ${jobSkill.position})`,
      })
      .from(job)
      .innerJoin(organization, eq(organization.id, job.organizationId))
      .where(
        and(
          eq(job.state, "published"),
          or(isNull(job.validThrough), gt(job.validThrough, ctx.now())),
        ),
      )
      .orderBy(desc(job.publishedAt), desc(job.id))
      .limit(mostPosts);
    return rows.map(({ slug, title, level, company, skills }) => ({
      path: `/jobs/${slug}`,
      kind: "job",
      title,
      names: company,
      summary: `${company} asks for ${skills.map((skill) => skillTitle(ctx, skill)).join(", ")}.`,
      body: level,
    }));
  });
}
