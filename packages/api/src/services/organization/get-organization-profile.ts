import { eq } from "drizzle-orm";
import { type Context } from "../../context.ts";
import {
  type OrganizationProfileDto,
  type OrganizationProfileInput,
} from "../../contract/organization.ts";
import { organization } from "../../db/schema/organization.ts";
import { asVisitor } from "../../db/transaction.ts";
import { notFound } from "../../errors.ts";
import { renderMarkdown } from "../../markdown.ts";

/** The public face of an organization. NOT_FOUND while it has never published a job and takes no requests. */
export async function getOrganizationProfile({
  ctx,
  input,
}: {
  ctx: Context;
  input: OrganizationProfileInput;
}): Promise<OrganizationProfileDto> {
  const [row] = await asVisitor(ctx, {}, (tx) =>
    tx
      .select({
        slug: organization.slug,
        name: organization.name,
        website: organization.website,
        about: organization.about,
        demo: organization.demo,
      })
      .from(organization)
      .where(eq(organization.slug, input.slug)),
  );
  if (!row) throw notFound("organization");
  const { about, ...rest } = row;
  return { ...rest, aboutHtml: renderMarkdown(about) };
}
