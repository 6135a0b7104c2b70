import type { SampleKind, SampleManifest } from "@unsung/engine";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { pageHead } from "#/lib/head.ts";
import { orNotFound } from "#/lib/or-not-found.ts";
import { choicesParam, compact, textParam, textsParam } from "#/lib/search-params.ts";
import { publicRoute } from "./layout.tsx";

const kinds: readonly SampleKind[] = ["query", "schema", "handler", "function"];
const levels: readonly SampleManifest["level"][] = ["junior", "mid", "senior"];
const responsibilities = ["databases", "apis", "security", "performance"] as const;

const practiceRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: "practice",
  validateSearch: (search) =>
    compact({
      text: textParam(search["text"]),
      responsibility: choicesParam(search["responsibility"], responsibilities),
      kind: choicesParam(search["kind"], kinds),
      level: choicesParam(search["level"], levels),
      skills: textsParam(search["skills"]),
      minutes:
        typeof search["minutes"] === "number" && search["minutes"] >= 1
          ? search["minutes"]
          : undefined,
      after: textParam(search["after"]),
    }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps: { after, ...search } }) => {
    const [page, skills] = await Promise.all([
      context.load("sample.list", { ...search, ...(after === undefined ? {} : { cursor: after }) }),
      context.load("sample.skills", undefined),
    ]);
    return { page, skills };
  },
  head: () =>
    pageHead({
      title: "Practice",
      description:
        "Short, realistic pieces of back-end work, graded on a real PostgreSQL. No account needed.",
    }),
  component: lazyRouteComponent(
    () => import("#/features/practice/practice-page.tsx"),
    "PracticePage",
  ),
});

const sampleRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: "practice/$sampleId",
  loader: ({ context, params: { sampleId } }) =>
    orNotFound(context.load("sample.get", { sampleId })),
  head: ({ loaderData }) =>
    loaderData
      ? pageHead({
          title: loaderData.title,
          description: `A piece of back-end work of about ${loaderData.minutes} minutes, graded on a real PostgreSQL.`,
        })
      : {},
  component: lazyRouteComponent(() => import("#/features/practice/sample-page.tsx"), "SamplePage"),
});

export const practiceRoutes = [practiceRoute, sampleRoute] as const;
