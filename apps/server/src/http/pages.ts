import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fastifyStatic from "@fastify/static";
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { compressDocument } from "./compress-document.ts";

type Render = (input: {
  url: URL;
  nonce: string;
  caller: object;
  template: string;
}) => Promise<{ status: number; location: string | null; html: string }>;

type PagesOptions = {
  /** apps/web/dist, as `turbo build` leaves it. */
  distFolder: string;
  publicUrl: string;
  /** The API, called as the person of this request. */
  callerFor: (request: FastifyRequest, reply: FastifyReply) => Promise<object>;
};

/** Serves the built web: files of it as they are, and every other address rendered by the web's own `render`. */
export async function addPages(app: FastifyInstance, options: PagesOptions): Promise<void> {
  const { distFolder, publicUrl, callerFor } = options;
  const clientFolder = join(distFolder, "client");
  const template = await readFile(join(clientFolder, "index.html"), "utf8");
  const { render } = (await import(
    pathToFileURL(join(distFolder, "ssr/entry-server.js")).href
  )) as { render: Render };

  await app.register(fastifyStatic, {
    root: clientFolder,
    index: false,
    wildcard: false,
    // The build leaves a .br beside what is worth compressing.
    preCompressed: true,
    // Names below assets/ hold a hash of their content.
    setHeaders: (reply, path) => {
      const lasting = path.includes("/assets/");
      void reply.header(
        "cache-control",
        lasting ? "public, max-age=31536000, immutable" : "public, max-age=3600",
      );
    },
  });

  app.get("/*", async (request, reply) => {
    const rendered = await render({
      url: new URL(request.url, publicUrl),
      nonce: request.nonce,
      caller: await callerFor(request, reply),
      template,
    });
    if (rendered.location !== null) return reply.redirect(rendered.location, rendered.status);
    const { body, encoding } = await compressDocument(
      rendered.html,
      request.headers["accept-encoding"],
    );
    if (encoding !== null) reply.header("content-encoding", encoding);
    return reply
      .status(rendered.status)
      .type("text/html; charset=utf-8")
      .header("cache-control", "no-store")
      .header("vary", "accept-encoding")
      .send(body);
  });
}
