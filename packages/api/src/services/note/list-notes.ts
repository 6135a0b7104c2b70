import { and, desc, eq, lt } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { noteId } from "../../contract/ids.ts";
import { type ListNotesInput, type NoteDto } from "../../contract/note.ts";
import { type Page } from "../../contract/page.ts";
import { readCursor, toPage } from "../../db/keyset.ts";
import { note } from "../../db/schema/application.ts";
import { user } from "../../db/schema/auth.ts";
import { member } from "../../db/schema/organization.ts";
import { asMember } from "../../db/transaction.ts";
import { loadApplication } from "../application/load-application.ts";

/** The team's notes about an application, newest first. Throws NOT_FOUND. */
export async function listNotes({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ListNotesInput;
}): Promise<Page<NoteDto>> {
  const before = readCursor(noteId, input.cursor);
  const rows = await asMember(ctx, "application.read", async (tx) => {
    await loadApplication(tx, ctx, input.applicationId);
    return tx
      .select({
        id: note.id,
        body: note.body,
        author: user.name,
        memberId: note.memberId,
        createdAt: note.createdAt,
      })
      .from(note)
      .leftJoin(member, eq(member.id, note.memberId))
      .leftJoin(user, eq(user.id, member.userId))
      .where(
        and(eq(note.applicationId, input.applicationId), before ? lt(note.id, before) : undefined),
      )
      .orderBy(desc(note.id))
      .limit(input.limit + 1);
  });
  const notes = rows.map(({ memberId, createdAt, author, ...row }) => ({
    ...row,
    author: author ?? "A former member",
    own: memberId === ctx.member.id,
    at: createdAt.toISOString(),
  }));
  return toPage(notes, input.limit, (row) => row.id);
}
