import { readFile } from "node:fs/promises";
import { type IncomingMessage } from "node:http";
import { type Connect, type Plugin, type ViteDevServer } from "vite";
import { type render } from "./src/entry-server.tsx";

type EntryServer = { render: typeof render };

const timeoutMs = 20_000;

/**
 * Vite renders the pages in development as the server does with the built web: the same `render`, which calls the API
 * at `api` over HTTP with the cookies of the one who asks.
 */
export function renderInDevelopment(api: string): Plugin {
  return {
    name: "render-in-development",
    apply: "serve",
    // After Vite's own files and the proxy, in the place of its single page.
    configureServer: (server) => () => {
      server.middlewares.use(renderPage(server, api));
    },
  };
}

function renderPage(server: ViteDevServer, api: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    void (async () => {
      try {
        const url = new URL(request.originalUrl ?? "/", `http://${request.headers.host}`);
        const { render: renderUrl } = (await server.ssrLoadModule(
          "/src/entry-server.tsx",
        )) as EntryServer;
        const template = await server.transformIndexHtml(
          url.pathname,
          withStyles(await readFile(new URL("index.html", import.meta.url), "utf8")),
        );
        const caller = callOverHttp(api, request);
        const page = await renderUrl({ url, nonce: "", caller, template });
        response.statusCode = page.status;
        if (page.location !== null) response.setHeader("location", page.location);
        response.setHeader("content-type", "text/html; charset=utf-8");
        response.end(page.html);
      } catch (error) {
        if (error instanceof Error) server.ssrFixStacktrace(error);
        next(error);
      }
    })();
  };
}

/** Vite brings styles with the script; a page that is read before it runs needs them at once. */
function withStyles(template: string): string {
  const link = '<link rel="stylesheet" href="/src/ui/tokens.css" />';
  return template.replace("<!--head-->", `${link}<!--head-->`);
}

/** The API as the server's own caller has it: an object of objects whose leaves are queries. */
function callOverHttp(api: string, request: IncomingMessage, path: readonly string[] = []): object {
  return new Proxy(() => undefined, {
    get: (_, key) => callOverHttp(api, request, [...path, String(key)]),
    apply: (_, __, [input]: unknown[]) => ask(api, request, { path: path.join("."), input }),
  });
}

type Question = { path: string; input: unknown };

async function ask(
  api: string,
  request: IncomingMessage,
  { path, input }: Question,
): Promise<unknown> {
  const query = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  const response = await fetch(`${api}/trpc/${path}${query}`, {
    headers: { cookie: request.headers.cookie ?? "" },
    signal: AbortSignal.timeout(timeoutMs),
  });
  const answer = (await response.json()) as {
    result?: { data?: unknown };
    error?: { message: string; data: { code: string } };
  };
  if (answer.error === undefined) return answer.result?.data;
  throw Object.assign(new Error(answer.error.message), { code: answer.error.data.code });
}
