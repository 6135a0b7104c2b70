import { type FastifyInstance } from "fastify";
import { type OutboxLetter } from "#mail/delivery.ts";

/** Letters that would have gone out: in the embedded mode only, which listens on this machine alone. */
export function addOutbox(
  app: FastifyInstance,
  { list }: { list: () => Promise<OutboxLetter[]> },
): void {
  app.get("/outbox.json", async () => list());
  app.get("/outbox", async (_request, reply) => {
    const letters = await list();
    return reply
      .type("text/html; charset=utf-8")
      .header("cache-control", "no-store")
      .send(page(letters));
  });
}

function page(letters: readonly OutboxLetter[]): string {
  const items = letters.map(
    ({ to, subject, at, text }) =>
      `<article><h2>${escape(subject)}</h2><p class="meta">to ${escape(to)} · <time datetime="${at}">${at.slice(0, 16).replace("T", " ")} UTC</time></p><pre>${linked(text)}</pre></article>`,
  );
  const empty =
    "<p>No letters yet. Without SMTP_URL, every letter that Unsung writes shows up here.</p>";
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Outbox · Unsung</title><style>
:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{max-width:44rem;margin:2.5rem auto;padding:0 1rem}
h1{font-size:1.75rem}h2{font-size:1rem;margin:0}article{border-top:1px solid color-mix(in oklch,currentColor 20%,transparent);padding:1rem 0}
.meta{margin:0;opacity:.75;font-size:.875rem}pre{white-space:pre-wrap;font:inherit;overflow-wrap:anywhere}
</style><h1>Outbox</h1>${items.join("") || empty}</html>`;
}

function linked(text: string): string {
  return escape(text).replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
