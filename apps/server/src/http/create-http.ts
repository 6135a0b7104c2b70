import { randomUUID } from "node:crypto";
import { appRouter, type AppRouter, type Context, listSitePages } from "@unsung/api";
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from "@trpc/server/adapters/fastify";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { type OutboxLetter } from "#mail/delivery.ts";
import { type SignIn } from "#sign-in/sign-in.ts";
import { addHealth } from "./health.ts";
import { addOutbox } from "./outbox.ts";
import { addPages } from "./pages.ts";
import { addSecurityHeaders } from "./security-headers.ts";
import { addSitemap } from "./sitemap.ts";
import { addSignInRoutes } from "./sign-in-routes.ts";

export type HttpOptions = {
  publicUrl: string;
  logLevel: string;
  /** Whether the caller's address is what the proxy in front says; without one, anybody could say anything. */
  trustProxy: boolean;
  signIn: SignIn;
  contextFor: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;
  callerFor: (request: FastifyRequest, reply: FastifyReply) => Promise<object>;
  ping: () => Promise<void>;
  /** Null where letters leave the machine. */
  outbox: { list: () => Promise<OutboxLetter[]> } | null;
  /** Null in development, where Vite serves the web. */
  webDist: string | null;
};

/** Drafts of eight files and their JSON fit; anything larger is not ours. */
const bodyLimit = 3 * 1024 * 1024;

/** Everything that speaks HTTP, ready to listen. */
export async function createHttp(options: HttpOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: {
      level: options.logLevel,
      // Inputs of queries stand in addresses, and some hold a visitor's secret.
      serializers: {
        req: ({ method, url, ip }) => ({
          method,
          url: url.split("?", 1)[0] ?? "",
          remoteAddress: ip,
        }),
      },
    },
    trustProxy: options.trustProxy,
    genReqId: () => randomUUID(),
    bodyLimit,
    requestTimeout: 30_000,
    // Live events hold connections open; stopping does not wait for their readers.
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 5000 },
  });
  addSecurityHeaders(app, { secure: options.publicUrl.startsWith("https:") });
  addHealth(app, { ping: options.ping });
  addSignInRoutes(app, { signIn: options.signIn, publicUrl: options.publicUrl });
  await app.register(fastifyTRPCPlugin, {
    prefix: "/trpc",
    trpcOptions: {
      router: appRouter,
      createContext: ({ req, res }) => options.contextFor(req, res),
      onError: ({ error, path }) => {
        if (error.code === "INTERNAL_SERVER_ERROR")
          app.log.error({ error, path }, "a procedure failed");
      },
    } satisfies FastifyTRPCPluginOptions<AppRouter>["trpcOptions"],
  });
  addSitemap(app, {
    publicUrl: options.publicUrl,
    listPages: async (request, reply) =>
      listSitePages({ ctx: await options.contextFor(request, reply) }),
  });
  if (options.outbox) addOutbox(app, options.outbox);
  if (options.webDist) {
    await addPages(app, {
      distFolder: options.webDist,
      publicUrl: options.publicUrl,
      callerFor: options.callerFor,
    });
  }
  return app;
}
