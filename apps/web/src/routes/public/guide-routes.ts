import type { SampleLevel } from "@unsung/api/contract/sample";
import { roleArticle } from "@unsung/api/contract/guide-paths";
import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { pageHead } from "#/lib/head.ts";
import { orNotFound } from "#/lib/or-not-found.ts";
import { choiceParam, compact, textParam } from "#/lib/search-params.ts";
import { guideHead } from "./guide-head.ts";
import { publicRoute } from "./layout.tsx";

const overviewRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: "guide",
  validateSearch: (search) => compact({ request: textParam(search["request"]) }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => orNotFound(context.load("guide.page.overview", deps)),
  head: ({ loaderData }) => guideHead(loaderData, "What a back-end developer does"),
  component: lazyRouteComponent(() => import("#/features/guide/overview-page.tsx"), "OverviewPage"),
});

const roadmapLevels: readonly SampleLevel[] = ["junior", "mid", "senior"];
const roadmapViews: readonly ("map" | "list")[] = ["map", "list"];

const roadmapRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: "guide/roadmap",
  validateSearch: (search) =>
    compact({
      goal: textParam(search["goal"]),
      level: choiceParam(search["level"], roadmapLevels),
      view: choiceParam(search["view"], roadmapViews),
    }),
  loaderDeps: ({ search: { goal } }) => ({ goal }),
  loader: ({ context, deps: { goal } }) => context.load("guide.roadmap", { goal }),
  head: ({ loaderData }) => guideHead(loaderData, "Back-end roadmap"),
  component: lazyRouteComponent(
    () => import("#/features/guide/roadmap/roadmap-page.tsx"),
    "RoadmapPage",
  ),
});

/** Every other page of the guide stands beside its contents, which are asked for once. */
const guideRoute = createRoute({
  getParentRoute: () => publicRoute,
  id: "guide-pages",
  loader: ({ context }) => context.load("guide.page.contents", undefined),
  staleTime: Number.POSITIVE_INFINITY,
  component: lazyRouteComponent(() => import("#/features/guide/guide-layout.tsx"), "GuideLayout"),
});

const roleRoute = createRoute({
  getParentRoute: () => guideRoute,
  path: "guide/role",
  loader: ({ context }) => orNotFound(context.load("guide.article.get", { id: roleArticle })),
  head: ({ loaderData }) => guideHead(loaderData),
  component: lazyRouteComponent(() => import("#/features/guide/article-page.tsx"), "RolePage"),
});

const firstPair = { a: "back-end", b: "front-end" } as const;

const compareIndexRoute = createRoute({
  getParentRoute: () => guideRoute,
  path: "guide/compare",
  beforeLoad: () => {
    throw redirect({ to: "/guide/compare/$a/$b", params: firstPair, statusCode: 301 });
  },
});

const compareRoute = createRoute({
  getParentRoute: () => guideRoute,
  path: "guide/compare/$a/$b",
  beforeLoad: ({ params: { a, b } }) => {
    if (a !== b) return;
    throw redirect({
      to: "/guide/disciplines/$discipline",
      params: { discipline: a },
      statusCode: 301,
    });
  },
  loader: ({ context, params: { a, b } }) =>
    orNotFound(context.load("guide.discipline.compare", { a, b })),
  head: ({ loaderData }) => guideHead(loaderData),
  component: lazyRouteComponent(() => import("#/features/guide/compare-page.tsx"), "ComparePage"),
});

const disciplineRoute = createRoute({
  getParentRoute: () => guideRoute,
  path: "guide/disciplines/$discipline",
  loader: ({ context, params: { discipline } }) =>
    orNotFound(context.load("guide.discipline.get", { id: discipline })),
  head: ({ loaderData }) => guideHead(loaderData),
  component: lazyRouteComponent(
    () => import("#/features/guide/discipline-page.tsx"),
    "DisciplinePage",
  ),
});

const responsibilityRoute = createRoute({
  getParentRoute: () => guideRoute,
  path: "guide/responsibilities/$responsibility",
  loader: ({ context, params: { responsibility } }) =>
    orNotFound(context.load("guide.responsibility.get", { id: responsibility })),
  head: ({ loaderData }) => guideHead(loaderData),
  component: lazyRouteComponent(
    () => import("#/features/guide/responsibility-page.tsx"),
    "ResponsibilityPage",
  ),
});

const skillIndexRoute = createRoute({
  getParentRoute: () => guideRoute,
  path: "guide/skills",
  loader: ({ context }) => context.load("guide.skill.list", undefined),
  head: ({ loaderData }) => guideHead(loaderData, "Skills of a back-end developer"),
  component: lazyRouteComponent(
    () => import("#/features/guide/skill-index-page.tsx"),
    "SkillIndexPage",
  ),
});

const skillRoute = createRoute({
  getParentRoute: () => guideRoute,
  path: "guide/skills/$skill",
  loader: ({ context, params: { skill } }) =>
    orNotFound(context.load("guide.skill.get", { id: skill })),
  head: ({ loaderData }) => guideHead(loaderData),
  component: lazyRouteComponent(() => import("#/features/guide/skill-page.tsx"), "SkillPage"),
});

const toolIndexRoute = createRoute({
  getParentRoute: () => guideRoute,
  path: "guide/tools",
  loader: ({ context }) => context.load("guide.tool.list", undefined),
  head: ({ loaderData }) => guideHead(loaderData, "Tools of a back-end developer"),
  component: lazyRouteComponent(
    () => import("#/features/guide/tool-index-page.tsx"),
    "ToolIndexPage",
  ),
});

const toolRoute = createRoute({
  getParentRoute: () => guideRoute,
  path: "guide/tools/$tool",
  loader: ({ context, params: { tool } }) =>
    orNotFound(context.load("guide.tool.get", { id: tool })),
  head: ({ loaderData }) => guideHead(loaderData),
  component: lazyRouteComponent(() => import("#/features/guide/tool-page.tsx"), "ToolPage"),
});

const challengeIndexRoute = createRoute({
  getParentRoute: () => guideRoute,
  path: "guide/challenges",
  loader: ({ context }) => context.load("guide.challenge.list", undefined),
  head: ({ loaderData }) => guideHead(loaderData, "Challenges of back-end work"),
  component: lazyRouteComponent(
    () => import("#/features/guide/challenge-index-page.tsx"),
    "ChallengeIndexPage",
  ),
});

const challengeRoute = createRoute({
  getParentRoute: () => guideRoute,
  path: "guide/challenges/$challenge",
  loader: ({ context, params: { challenge } }) =>
    orNotFound(context.load("guide.challenge.get", { id: challenge })),
  head: ({ loaderData }) => guideHead(loaderData),
  component: lazyRouteComponent(
    () => import("#/features/guide/challenge-page.tsx"),
    "ChallengePage",
  ),
});

const dayRoute = createRoute({
  getParentRoute: () => guideRoute,
  path: "guide/day",
  loader: ({ context }) => orNotFound(context.load("guide.page.day", undefined)),
  head: ({ loaderData }) => guideHead(loaderData),
  component: lazyRouteComponent(() => import("#/features/guide/day-page.tsx"), "DayPage"),
});

const careerRoute = createRoute({
  getParentRoute: () => guideRoute,
  path: "guide/career",
  loader: ({ context }) => orNotFound(context.load("guide.page.career", undefined)),
  head: ({ loaderData }) => guideHead(loaderData),
  component: lazyRouteComponent(() => import("#/features/guide/career-page.tsx"), "CareerPage"),
});

const hiringRoute = createRoute({
  getParentRoute: () => guideRoute,
  path: "guide/hiring",
  loader: ({ context }) => orNotFound(context.load("guide.page.hiring", undefined)),
  head: ({ loaderData }) => guideHead(loaderData),
  component: lazyRouteComponent(() => import("#/features/guide/hiring-page.tsx"), "HiringPage"),
});

const searchRoute = createRoute({
  getParentRoute: () => guideRoute,
  path: "guide/search",
  validateSearch: (search) => compact({ q: textParam(search["q"])?.slice(0, 100) }),
  loaderDeps: ({ search: { q } }) => ({ text: q ?? "" }),
  loader: ({ context, deps }) => context.load("guide.search", { ...deps, limit: 30 }),
  head: () =>
    pageHead({
      title: "Search the guide",
      description: "Skills, tools, challenges, articles, work samples and open jobs, by any word.",
      noindex: true,
    }),
  component: lazyRouteComponent(
    () => import("#/features/guide/search/search-page.tsx"),
    "SearchPage",
  ),
});

const articleRoute = createRoute({
  getParentRoute: () => guideRoute,
  path: "guide/$article",
  loader: ({ context, params: { article } }) => {
    if (article === roleArticle) throw redirect({ to: "/guide/role", statusCode: 301 });
    return orNotFound(context.load("guide.article.get", { id: article }));
  },
  head: ({ loaderData }) => guideHead(loaderData),
  component: lazyRouteComponent(() => import("#/features/guide/article-page.tsx"), "ArticlePage"),
});

export const guideRoutes = [
  overviewRoute,
  roadmapRoute,
  guideRoute.addChildren([
    roleRoute,
    compareIndexRoute,
    compareRoute,
    disciplineRoute,
    responsibilityRoute,
    skillIndexRoute,
    skillRoute,
    toolIndexRoute,
    toolRoute,
    challengeIndexRoute,
    challengeRoute,
    dayRoute,
    careerRoute,
    hiringRoute,
    searchRoute,
    articleRoute,
  ]),
] as const;
