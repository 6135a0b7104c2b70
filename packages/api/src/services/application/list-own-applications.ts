import { lt } from "drizzle-orm";
import { type UserContext } from "../../context.ts";
import {
  type ListOwnApplicationsInput,
  type OwnApplicationDto,
} from "../../contract/application.ts";
import { applicationId } from "../../contract/ids.ts";
import { type Page } from "../../contract/page.ts";
import { readCursor, toPage } from "../../db/keyset.ts";
import { application } from "../../db/schema/application.ts";
import { asUser } from "../../db/transaction.ts";
import { loadOwnApplications } from "./load-own-applications.ts";

/** The caller's own applications, newest first. */
export async function listOwnApplications({
  ctx,
  input,
}: {
  ctx: UserContext;
  input: ListOwnApplicationsInput;
}): Promise<Page<OwnApplicationDto>> {
  const before = readCursor(applicationId, input.cursor);
  const condition = before ? lt(application.id, before) : undefined;
  const rows = await asUser(ctx, (tx) =>
    loadOwnApplications(tx, ctx, { condition, limit: input.limit + 1 }),
  );
  return toPage(rows, input.limit, (row) => row.id);
}
