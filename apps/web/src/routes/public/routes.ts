import type { EmploymentType, Level, Sector } from "@unsung/api/contract/job";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { pageHead } from "#/lib/head.ts";
import { orNotFound } from "#/lib/or-not-found.ts";
import { choicesParam, compact, textParam, textsParam } from "#/lib/search-params.ts";
import { publicRoute } from "./layout.tsx";
import { jobPosting } from "./job-posting.ts";

const landingRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: "/",
  loader: ({ context }) => context.load("jobPost.search", { limit: 5 }),
  head: () =>
    pageHead({
      title: "Unsung",
      description:
        "Hire back-end developers on the work itself: short, realistic pieces of work, graded on a real PostgreSQL.",
    }),
  component: lazyRouteComponent(() => import("./landing.tsx"), "LandingRoute"),
});

const levels: readonly Level[] = ["junior", "mid", "senior", "lead"];
const employmentTypes: readonly EmploymentType[] = [
  "full-time",
  "part-time",
  "contract",
  "internship",
];
const sectors: readonly Sector[] = [
  "commerce",
  "education",
  "energy",
  "finance",
  "games",
  "government",
  "health",
  "logistics",
  "media",
  "non-profit",
  "software",
  "telecommunications",
  "travel",
  "other",
];

/** A country as ISO 3166 writes it. */
function countryParam(value: unknown): string | undefined {
  return typeof value === "string" && /^[A-Z]{2}$/u.test(value) ? value : undefined;
}

const jobsRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: "jobs",
  validateSearch: (search) =>
    compact({
      text: textParam(search["text"]),
      level: choicesParam(search["level"], levels),
      type: choicesParam(search["type"], employmentTypes),
      sector: choicesParam(search["sector"], sectors),
      skills: textsParam(search["skills"]),
      remote: search["remote"] === true ? true : undefined,
      country: countryParam(search["country"]),
      after: textParam(search["after"]),
    }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps: { type, after, ...search } }) => {
    const [page, filters] = await Promise.all([
      context.load("jobPost.search", {
        ...search,
        ...(type ? { employmentType: type } : {}),
        ...(after === undefined ? {} : { cursor: after }),
      }),
      context.load("jobPost.filters", undefined),
    ]);
    return { page, filters };
  },
  head: () =>
    pageHead({
      title: "Back-end jobs",
      description: "Open back-end jobs, each with its pay range and the work that is asked for.",
    }),
  component: lazyRouteComponent(
    () => import("#/features/job-post/job-posts-page.tsx"),
    "JobPostsPage",
  ),
});

const jobPostRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: "jobs/$slug",
  loader: async ({ context, params }) => {
    const post = await orNotFound(context.load("jobPost.get", { slug: params.slug }));
    return { post, gone: post.state === "closed" };
  },
  head: ({ loaderData }) => (loaderData ? pageHead(jobPosting(loaderData.post)) : {}),
  component: lazyRouteComponent(
    () => import("#/features/job-post/job-post-page.tsx"),
    "JobPostPage",
  ),
});

const careersRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: "o/$organization",
  loader: async ({ context, params: { organization } }) => {
    const [profile, posts] = await Promise.all([
      orNotFound(context.load("organization.profile", { slug: organization })),
      context.load("jobPost.search", { organization, limit: 100 }),
    ]);
    return { profile, posts };
  },
  head: ({ loaderData }) =>
    loaderData
      ? pageHead({
          title: `Back-end jobs at ${loaderData.profile.name}`,
          description: `Open back-end jobs at ${loaderData.profile.name}, with pay ranges and the work that is asked for.`,
        })
      : {},
  component: lazyRouteComponent(
    () => import("#/features/job-post/careers-page.tsx"),
    "CareersPage",
  ),
});

export const publicRoutes = [landingRoute, jobsRoute, jobPostRoute, careersRoute] as const;
