import { and, eq } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type NoteInput } from "../../contract/note.ts";
import { note } from "../../db/schema/application.ts";
import { asMember } from "../../db/transaction.ts";
import { notFound } from "../../errors.ts";
import { recordMemberDeed } from "../audit.ts";

/** Takes back the caller's own note. Throws NOT_FOUND, also for a colleague's. */
export function deleteNote({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: NoteInput;
}): Promise<void> {
  return asMember(ctx, "note.write", async (tx) => {
    const [deleted] = await tx
      .delete(note)
      .where(
        and(
          eq(note.id, input.noteId),
          eq(note.organizationId, ctx.organization.id),
          eq(note.memberId, ctx.member.id),
        ),
      )
      .returning({ id: note.id });
    if (!deleted) throw notFound("note");
    await recordMemberDeed(tx, ctx, { action: "note.deleted", subjectId: deleted.id });
  });
}
