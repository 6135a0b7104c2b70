import { randomBytes } from "node:crypto";
import { type FastifyInstance, type FastifyReply } from "fastify";

declare module "fastify" {
  interface FastifyRequest {
    /** Fresh for each answer; scripts of ours carry it, others don't run. */
    nonce: string;
  }
}

/** Headers on every answer. WebAssembly and workers of our own origin run the engine in the browser. */
export function addSecurityHeaders(app: FastifyInstance, options: { secure: boolean }): void {
  app.decorateRequest("nonce", "");
  app.addHook("onRequest", async (request) => {
    request.nonce = randomBytes(16).toString("base64");
  });
  app.addHook("onSend", async (request, reply) => {
    setHeaders(reply, { nonce: request.nonce, secure: options.secure });
  });
}

function setHeaders(
  reply: FastifyReply,
  { nonce, secure }: { nonce: string; secure: boolean },
): void {
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'wasm-unsafe-eval'`,
    // The editor and positioned popups write style attributes and elements of their own.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  reply.header("content-security-policy", policy.join("; "));
  reply.header("x-content-type-options", "nosniff");
  reply.header("referrer-policy", "strict-origin-when-cross-origin");
  reply.header("cross-origin-opener-policy", "same-origin");
  reply.header("permissions-policy", "camera=(), geolocation=(), microphone=()");
  if (secure) reply.header("strict-transport-security", "max-age=31536000; includeSubDomains");
}
