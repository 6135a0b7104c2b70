import { organization } from "../../db/schema/organization.ts";

/** What an `OrganizationDto` is made of. */
export const organizationColumns = {
  id: organization.id,
  slug: organization.slug,
  name: organization.name,
  website: organization.website,
  about: organization.about,
  retentionMonths: organization.retentionMonths,
  demo: organization.demo,
};
