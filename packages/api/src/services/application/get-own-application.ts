import { eq } from "drizzle-orm";
import { type UserContext } from "../../context.ts";
import { type ApplicationInput, type OwnApplicationDto } from "../../contract/application.ts";
import { application } from "../../db/schema/application.ts";
import { asUser } from "../../db/transaction.ts";
import { notFound } from "../../errors.ts";
import { loadOwnApplications } from "./load-own-applications.ts";

/** One of the caller's own applications. Throws NOT_FOUND. */
export async function getOwnApplication({
  ctx,
  input,
}: {
  ctx: UserContext;
  input: ApplicationInput;
}): Promise<OwnApplicationDto> {
  const condition = eq(application.id, input.applicationId);
  const [found] = await asUser(ctx, (tx) => loadOwnApplications(tx, ctx, { condition, limit: 1 }));
  if (!found) throw notFound("application");
  return found;
}
