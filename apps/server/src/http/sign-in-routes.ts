import { type FastifyInstance } from "fastify";
import { type SignIn } from "#sign-in/sign-in.ts";

/** Hands everything below /api/auth to better-auth, which speaks the web's Request and Response. */
export function addSignInRoutes(
  app: FastifyInstance,
  { signIn, publicUrl }: { signIn: SignIn; publicUrl: string },
): void {
  app.route({
    method: ["GET", "POST"],
    url: "/api/auth/*",
    async handler(request, reply) {
      const headers = toHeaders(request.headers);
      // The client's address is what we saw, whatever a header claims; rate limits count by it.
      headers.set("x-forwarded-for", request.ip);
      const answer = await signIn.handler(
        new Request(new URL(request.url, publicUrl), {
          method: request.method,
          headers,
          ...(request.method === "POST" && { body: JSON.stringify(request.body ?? {}) }),
        }),
      );
      reply.status(answer.status);
      for (const [name, value] of answer.headers)
        if (name !== "set-cookie") reply.header(name, value);
      for (const cookie of answer.headers.getSetCookie()) reply.header("set-cookie", cookie);
      return reply.send(answer.body ? await answer.text() : null);
    },
  });
}

/** Node's headers as the web's. */
export function toHeaders(source: NodeJS.Dict<string | string[]>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(source)) {
    if (name === "content-length" || value === undefined) continue;
    for (const each of [value].flat()) headers.append(name, each);
  }
  return headers;
}
