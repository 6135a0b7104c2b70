import type { ApplicationState, ShortlistSort } from "@unsung/api/contract/application";
import type { DeliveryState } from "@unsung/api/contract/hire-request";
import type { ApplicationId } from "@unsung/api/contract/ids";
import type { JobState } from "@unsung/api/contract/job";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { pageHead } from "#/lib/head.ts";
import { idParams } from "#/lib/id-params.ts";
import { choiceParam, compact, textParam } from "#/lib/search-params.ts";
import { jobRoute, organizationRoute, personalRoute } from "./layout.ts";

const jobStates: readonly JobState[] = ["draft", "published", "closed"];
const sorts: readonly ShortlistSort[] = [
  "rank",
  "newest",
  "databases",
  "apis",
  "security",
  "performance",
];
const deliveryStates: readonly DeliveryState[] = ["new", "read", "answered", "declined"];
const applicationStates: readonly ApplicationState[] = ["active", "declined", "withdrawn"];

const homeRoute = createRoute({
  getParentRoute: () => personalRoute,
  path: "home",
  head: () => pageHead({ title: "Your home" }),
  component: lazyRouteComponent(() => import("./home.tsx"), "HomeRoute"),
});

const ownApplicationsRoute = createRoute({
  getParentRoute: () => personalRoute,
  path: "home/applications",
  head: () => pageHead({ title: "Your applications" }),
  component: lazyRouteComponent(
    () => import("#/features/application/own-applications-page.tsx"),
    "OwnApplicationsPage",
  ),
});

const ownApplicationRoute = createRoute({
  getParentRoute: () => personalRoute,
  path: "home/applications/$applicationId",
  params: idParams.applicationId,
  head: () => pageHead({ title: "Your application" }),
  component: lazyRouteComponent(() => import("./own-application.tsx"), "OwnApplicationRoute"),
});

const yourDataRoute = createRoute({
  getParentRoute: () => personalRoute,
  path: "home/data",
  head: () => pageHead({ title: "Your data" }),
  component: lazyRouteComponent(
    () => import("#/features/privacy/your-data-page.tsx"),
    "YourDataPage",
  ),
});

const guestRoute = createRoute({
  getParentRoute: () => personalRoute,
  path: "home/guest",
  head: () => pageHead({ title: "As a guest" }),
  component: lazyRouteComponent(() => import("#/features/guest/guest-page.tsx"), "GuestPage"),
});

const newOrganizationRoute = createRoute({
  getParentRoute: () => personalRoute,
  path: "org/new",
  head: () => pageHead({ title: "New organization" }),
  component: lazyRouteComponent(
    () => import("#/features/organization/new-organization-page.tsx"),
    "NewOrganizationPage",
  ),
});

const jobsRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: "/",
  validateSearch: (search) => compact({ state: choiceParam(search["state"], jobStates) }),
  head: () => pageHead({ title: "Jobs" }),
  component: lazyRouteComponent(() => import("#/features/job/jobs-page.tsx"), "JobsPage"),
});

const newJobRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: "jobs/new",
  head: () => pageHead({ title: "New job" }),
  component: lazyRouteComponent(() => import("#/features/job/new-job-page.tsx"), "NewJobPage"),
});

const membersRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: "members",
  head: () => pageHead({ title: "Members" }),
  component: lazyRouteComponent(
    () => import("#/features/organization/members-page.tsx"),
    "MembersPage",
  ),
});

const settingsRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: "settings",
  head: () => pageHead({ title: "Settings" }),
  component: lazyRouteComponent(() => import("./settings.tsx"), "SettingsRoute"),
});

const requestsRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: "requests",
  validateSearch: (search) => compact({ state: choiceParam(search["state"], deliveryStates) }),
  head: () => pageHead({ title: "Requests" }),
  component: lazyRouteComponent(
    () => import("#/features/hire-request/inbox-page.tsx"),
    "InboxPage",
  ),
});

const requestRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: "requests/$deliveryId",
  params: idParams.deliveryId,
  head: () => pageHead({ title: "Request" }),
  component: lazyRouteComponent(
    () => import("#/features/hire-request/delivery-page.tsx"),
    "DeliveryPage",
  ),
});

const shortlistRoute = createRoute({
  getParentRoute: () => jobRoute,
  path: "/",
  validateSearch: (search) =>
    compact({
      state: choiceParam(search["state"], applicationStates),
      stage: textParam(search["stage"]),
      complete: search["complete"] === true ? true : undefined,
      sort: choiceParam(search["sort"], sorts),
    }),
  head: () => pageHead({ title: "Shortlist" }),
  component: lazyRouteComponent(
    () => import("#/features/shortlist/shortlist-page.tsx"),
    "ShortlistPage",
  ),
});

const invitesRoute = createRoute({
  getParentRoute: () => jobRoute,
  path: "invites",
  head: () => pageHead({ title: "Invitations" }),
  component: lazyRouteComponent(() => import("#/features/invite/invites-page.tsx"), "InvitesPage"),
});

const editJobRoute = createRoute({
  getParentRoute: () => jobRoute,
  path: "edit",
  head: () => pageHead({ title: "Edit job" }),
  component: lazyRouteComponent(() => import("#/features/job/edit-job-page.tsx"), "EditJobPage"),
});

const previewJobRoute = createRoute({
  getParentRoute: () => jobRoute,
  path: "preview",
  head: () => pageHead({ title: "Preview" }),
  component: lazyRouteComponent(() => import("./preview-job.tsx"), "PreviewJobRoute"),
});

const applicationRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: "applications/$applicationId",
  params: idParams.applicationId,
  head: () => pageHead({ title: "Application" }),
  component: lazyRouteComponent(() => import("./application.tsx"), "ApplicationRoute"),
});

const reviewEvidenceRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: "applications/$applicationId/work/$sampleId",
  params: {
    parse: ({ applicationId, sampleId }: { applicationId: string; sampleId: string }) => ({
      ...idParams.applicationId.parse({ applicationId }),
      sampleId,
    }),
    stringify: ({
      applicationId,
      sampleId,
    }: {
      applicationId: ApplicationId;
      sampleId: string;
    }) => ({
      ...idParams.applicationId.stringify({ applicationId }),
      sampleId,
    }),
  },
  validateSearch: (search) => compact({ file: textParam(search["file"]) }),
  head: () => pageHead({ title: "Evidence" }),
  component: lazyRouteComponent(
    () => import("#/features/evidence/review-evidence-page.tsx"),
    "ReviewEvidencePage",
  ),
});

export const personalRoutes = [
  homeRoute,
  ownApplicationsRoute,
  ownApplicationRoute,
  yourDataRoute,
  guestRoute,
  newOrganizationRoute,
] as const;
export const organizationRoutes = [
  jobsRoute,
  newJobRoute,
  requestsRoute,
  requestRoute,
  membersRoute,
  settingsRoute,
  applicationRoute,
  reviewEvidenceRoute,
] as const;
export const jobRoutes = [shortlistRoute, invitesRoute, editJobRoute, previewJobRoute] as const;
