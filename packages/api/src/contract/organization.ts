import { z } from "zod";
import { type OrganizationId } from "./ids.ts";
import { line, prose, slug } from "./text.ts";

/** What a member may do is in permissions.ts; `owner` may do all of it. */
export const roles = ["owner", "recruiter", "hiring-manager", "interviewer"] as const;
export type Role = (typeof roles)[number];

/** Months after the last contact until a candidate's data is erased. Chosen when the organization opens. */
export const retentionMonths = [6, 12, 18, 24] as const;
export type RetentionMonths = (typeof retentionMonths)[number];

/** Merged into the input of every procedure of an organization: says which one; membership decides. */
export const organizationSelector = z.object({ organization: slug });

const fields = {
  name: line(120),
  website: z
    .url({ protocol: /^https?$/u })
    .max(300)
    .nullable(),
  /** Markdown, shown on the careers page. */
  about: prose(5000),
  retentionMonths: z.literal(retentionMonths),
};

export const createOrganizationInput = z.object({
  ...fields,
  slug: slug.refine((value) => value !== "new", "Taken by the page that makes organizations"),
  website: fields.website.default(null),
  about: fields.about.default(""),
});
export type CreateOrganizationInput = z.infer<typeof createOrganizationInput>;

/** What is left out stays as it is. */
export const updateOrganizationInput = z.object(fields).partial();
export type UpdateOrganizationInput = z.infer<typeof updateOrganizationInput>;

export const organizationProfileInput = z.object({ slug });
export type OrganizationProfileInput = z.infer<typeof organizationProfileInput>;

/** What the public sees of an organization that has or had a job post. */
export type OrganizationProfileDto = {
  slug: string;
  name: string;
  website: string | null;
  aboutHtml: string;
  demo: boolean;
};

export type OrganizationDto = {
  id: OrganizationId;
  slug: string;
  name: string;
  website: string | null;
  about: string;
  retentionMonths: RetentionMonths;
  demo: boolean;
};

/** An organization as one of its members finds it in the own list. */
export type MembershipDto = {
  organization: Pick<OrganizationDto, "id" | "slug" | "name" | "demo">;
  role: Role;
};
