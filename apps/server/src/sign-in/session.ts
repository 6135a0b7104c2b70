import { type SessionUser } from "@unsung/api";
import { userId } from "@unsung/api/contract/ids";
import { type FastifyReply, type FastifyRequest } from "fastify";
import { toHeaders } from "#http/sign-in-routes.ts";
import { type SignIn } from "./sign-in.ts";

/** Who sent this request, by its cookie; null for a visitor. */
export async function readSession(
  signIn: SignIn,
  request: FastifyRequest,
): Promise<SessionUser | null> {
  if (!request.headers.cookie) return null;
  const found = await signIn.api.getSession({ headers: toHeaders(request.headers) });
  if (!found) return null;
  const { id, name, email, emailVerified } = found.user;
  return { id: userId.parse(id), name, email, emailVerified };
}

/** Signs the browser of this request in. */
export async function startSession(input: {
  signIn: SignIn;
  reply: FastifyReply;
  userId: SessionUser["id"];
}): Promise<void> {
  const { headers } = await input.signIn.api.signInById({
    body: { userId: input.userId },
    returnHeaders: true,
  });
  for (const cookie of headers.getSetCookie()) input.reply.header("set-cookie", cookie);
}
