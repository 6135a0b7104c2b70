import { type SitePage } from "@unsung/api";
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";

type SitemapOptions = {
  publicUrl: string;
  listPages: (request: FastifyRequest, reply: FastifyReply) => Promise<SitePage[]>;
};

/** What search engines ask for first: which pages there are, and which are nobody's but their owner's. */
export function addSitemap(app: FastifyInstance, { publicUrl, listPages }: SitemapOptions): void {
  app.get("/sitemap.xml", async (request, reply) => {
    const pages = await listPages(request, reply);
    return reply
      .type("application/xml; charset=utf-8")
      .header("cache-control", "public, max-age=3600")
      .send(sitemap(publicUrl, pages));
  });
  app.get("/robots.txt", async (_request, reply) =>
    reply
      .type("text/plain; charset=utf-8")
      .header("cache-control", "public, max-age=3600")
      .send(robots(publicUrl)),
  );
}

/** As sitemaps.org has it. */
function sitemap(publicUrl: string, pages: readonly SitePage[]): string {
  const urls = pages.map(({ path, changed }) => {
    const lastmod = changed === undefined ? "" : `<lastmod>${changed}</lastmod>`;
    return `<url><loc>${escapeXml(publicUrl + path)}</loc>${lastmod}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`;
}

/** Links that carry a secret, and pages behind sign-in, are nothing to index. */
function robots(publicUrl: string): string {
  const closed = "/api/ /trpc/ /org/ /home /work/ /evidence/ /join/ /invite/ /apply/ /outbox".split(
    " ",
  );
  const lines = closed.map((path) => `Disallow: ${path}`);
  return `User-agent: *\n${lines.join("\n")}\n\nSitemap: ${publicUrl}/sitemap.xml\n`;
}

function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}
