import { and, eq, isNull } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type ApplicationId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { application, applicationIdentity } from "../../db/schema/application.ts";
import { isGuest } from "../../guest.ts";
import { commentsOf } from "./find-names.ts";
import { refuseNames } from "./refuse-names.ts";

type Sending = {
  applicationId: ApplicationId;
  texts: readonly { what: string; text: string }[];
  files?: Record<string, string>;
  namesSeen: boolean;
};

/**
 * Throws NAME_FOUND when a candidate is about to send the own name or address to reviewers who read without names: in a
 * text, or in the comments of the code. Nothing is said once the name has been revealed.
 */
export async function refuseOwnNames(
  tx: Transaction,
  ctx: Context,
  { applicationId, texts, files = {}, namesSeen }: Sending,
): Promise<void> {
  if (namesSeen) return;
  const [given] = await tx
    .select({ name: applicationIdentity.name, email: applicationIdentity.email })
    .from(applicationIdentity)
    .innerJoin(application, eq(application.id, applicationIdentity.applicationId))
    .where(and(eq(application.id, applicationId), isNull(application.revealedAt)));
  if (!given) return;
  const account = ctx.user && !isGuest(ctx.user) ? [ctx.user.email] : [];
  refuseNames({
    texts: [
      ...texts,
      ...Object.entries(files).map(([path, code]) => ({
        what: `A comment in ${path}`,
        text: commentsOf(path, code),
      })),
    ],
    person: {
      names: [...new Set([given.name, ctx.user?.name ?? ""])],
      emails: [...new Set([given.email, ...account])],
    },
    why: "Reviewers read without names.",
    namesSeen,
  });
}
