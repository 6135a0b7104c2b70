import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { pageHead } from "#/lib/head.ts";
import { orNotFound } from "#/lib/or-not-found.ts";
import { compact, textParam } from "#/lib/search-params.ts";
import { publicRoute } from "./layout.tsx";

const requestFormRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: "request-a-developer",
  validateSearch: (search) => compact({ skill: textParam(search["skill"]) }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps: { skill } }) => {
    const skills = await context.load("skill.list", undefined);
    const known = skills.some(({ skillId }) => skillId === skill);
    const asked = skill !== undefined && known ? [skill] : [];
    return { skills, fit: await context.load("hireRequest.fit", { skills: asked }) };
  },
  head: () =>
    pageHead({
      title: "Request a developer",
      description:
        "Say what you need a back-end developer for; companies and agencies that take such requests answer you.",
    }),
  component: lazyRouteComponent(
    () => import("#/features/hire-request/request-form-page.tsx"),
    "RequestFormPage",
  ),
});

const ownRequestRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: "requests/$token",
  loader: ({ context, params: { token } }) =>
    orNotFound(context.load("hireRequest.get", { token })),
  head: () => pageHead({ title: "Your request", noindex: true }),
  component: lazyRouteComponent(
    () => import("#/features/hire-request/own-request-page.tsx"),
    "OwnRequestPage",
  ),
});

export const hireRequestRoutes = [requestFormRoute, ownRequestRoute] as const;
