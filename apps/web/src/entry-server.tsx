import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { renderToString } from "react-dom/server";
import { type Load } from "./lib/api-types.ts";
import { headHtml, scriptJson } from "./lib/head.ts";
import { replayKey } from "./lib/load.ts";
import { createAppRouter } from "./router.tsx";

type RenderInput = {
  /** The whole address that was asked for. */
  url: URL;
  /** A fresh one for each document; the server puts the same into `script-src 'nonce-…'`. */
  nonce: string;
  /**
   * The tRPC server caller of this request: `appRouter.createCaller(context)`. Loaders of public pages call
   * queries through it by their path, such as "jobPosts.get".
   */
  caller: object;
  /** The text of dist/client/index.html, read once. */
  template: string;
};

type Rendered = {
  /** 200, 404 (no such page or row), 410 (closed job), 500 (a loader failed), or a redirect's. */
  status: number;
  /** Set on a redirect: where to. */
  location: string | null;
  html: string;
};

/**
 * Renders any address of the web: public pages as full HTML with the answers that made them, pages of the
 * application as the empty document, which the browser fills. The server calls it for every GET that is
 * neither a file of dist/client nor one of its own paths (/trpc, /api, /outbox, /health), sends `html` with
 * `status`, `content-type: text/html; charset=utf-8`, `cache-control: no-store`, and a policy like
 * `script-src 'self' 'nonce-<nonce>' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; worker-src 'self'`.
 */
export async function render({ url, nonce, caller, template }: RenderInput): Promise<Rendered> {
  const answers: Record<string, unknown> = {};
  const load: Load = async (path, input) => {
    const answer = await callByPath(caller, path, input);
    answers[replayKey(path, input)] = answer;
    return answer as never;
  };
  const router = createAppRouter({
    load,
    history: createMemoryHistory({ initialEntries: [url.pathname + url.search] }),
  });
  await router.load();

  const result = router._serverResult;
  if (result === undefined) throw new Error("The router was loaded and says nothing of it");
  if (result.type === "redirect") {
    return {
      status: result.redirect.status,
      location: result.redirect.headers.get("location"),
      html: "",
    };
  }

  const { matches } = router.state;
  // An address that no route knows has the root alone.
  const isPublic =
    matches.length === 1 || matches.some((match) => match.routeId.startsWith("/public"));
  const isGone = matches.some((match) => gone(match.loaderData));
  const status = result.status === 200 && isGone ? 410 : result.status;
  const parts = {
    head: headHtml(matches),
    app: isPublic ? renderToString(<RouterProvider router={router} />) : "",
    data: isPublic
      ? `<script type="application/json" id="unsung-data">${scriptJson(answers)}</script>`
      : "",
  };
  // A function as replacement: `$&` in a job's text must stay what it is.
  const html = (isPublic ? scriptsLater(template) : template)
    .replaceAll("__NONCE__", () => nonce)
    .replace(/<!--(head|app|data)-->/gu, (_, part: keyof typeof parts) => parts[part]);
  return { status, location: null, html };
}

/** A page that is drawn already is shown first: style sheet and fonts come before its scripts. */
function scriptsLater(template: string): string {
  return template.replaceAll(
    /<(?:script type="module"|link rel="modulepreload")/gu,
    '$& fetchpriority="low"',
  );
}

/** A loader says with `gone: true` that what was here is here no more. */
function gone(loaderData: unknown): boolean {
  return (
    typeof loaderData === "object" &&
    loaderData !== null &&
    "gone" in loaderData &&
    loaderData.gone === true
  );
}

async function callByPath(caller: object, path: string, input: unknown): Promise<unknown> {
  let node: unknown = caller;
  for (const key of path.split(".")) {
    node =
      typeof node === "object" || typeof node === "function"
        ? (node as Record<string, unknown> | null)?.[key]
        : undefined;
  }
  if (typeof node !== "function") throw new Error(`The API has no procedure ${path}`);
  return (node as (input: unknown) => Promise<unknown>)(input);
}
