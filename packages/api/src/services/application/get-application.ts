import { type MemberContext } from "../../context.ts";
import { type ApplicationDto, type ApplicationInput } from "../../contract/application.ts";
import { asMember } from "../../db/transaction.ts";
import { loadApplication } from "./load-application.ts";

/** One application as the hiring team sees it. Throws NOT_FOUND. */
export function getApplication({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ApplicationInput;
}): Promise<ApplicationDto> {
  return asMember(ctx, "application.read", (tx) => loadApplication(tx, ctx, input.applicationId));
}
