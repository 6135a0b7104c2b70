import { type SessionUser } from "@unsung/api";
import { type AccountsParts } from "@unsung/api/db";
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

type Exchange = { signIn: SignIn; request: FastifyRequest; reply: FastifyReply };

/** What the API may do to the browser of this request. */
export function openBrowser({ signIn, request, reply }: Exchange): AccountsParts["browser"] {
  const headers = toHeaders(request.headers);
  return {
    async startSession(id) {
      const started = await signIn.api.signInById({ body: { userId: id }, returnHeaders: true });
      setCookies(reply, started.headers);
    },
    async guestBefore() {
      if (!request.headers.cookie) return null;
      const guest = await signIn.api.readGuest({ headers });
      if (guest === null) return null;
      return { ...guest, id: userId.parse(guest.id), emailVerified: false };
    },
    async endGuest() {
      const ended = await signIn.api.endGuest({ headers, returnHeaders: true });
      setCookies(reply, ended.headers);
    },
  };
}

function setCookies(reply: FastifyReply, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) reply.header("set-cookie", cookie);
}
