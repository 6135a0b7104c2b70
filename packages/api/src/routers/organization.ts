import {
  createOrganizationInput,
  organizationProfileInput,
  updateOrganizationInput,
} from "../contract/organization.ts";
import { createOrganization } from "../services/organization/create-organization.ts";
import { getOrganizationProfile } from "../services/organization/get-organization-profile.ts";
import { getOrganization } from "../services/organization/get-organization.ts";
import { updateOrganization } from "../services/organization/update-organization.ts";
import { memberProcedure, router, userProcedure, visitorProcedure } from "../trpc.ts";

export const organizationRouter = router({
  create: userProcedure
    .input(createOrganizationInput)
    .mutation(({ ctx, input }) => createOrganization({ ctx, input })),
  get: memberProcedure.query(({ ctx }) => getOrganization({ ctx })),
  update: memberProcedure
    .input(updateOrganizationInput)
    .mutation(({ ctx, input }) => updateOrganization({ ctx, input })),
  profile: visitorProcedure
    .input(organizationProfileInput)
    .query(({ ctx, input }) => getOrganizationProfile({ ctx, input })),
});
