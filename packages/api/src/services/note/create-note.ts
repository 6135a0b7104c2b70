import { type MemberContext } from "../../context.ts";
import { noteId } from "../../contract/ids.ts";
import { type CreateNoteInput, type NoteDto } from "../../contract/note.ts";
import { note } from "../../db/schema/application.ts";
import { asMember } from "../../db/transaction.ts";
import { loadApplication } from "../application/load-application.ts";
import { recordMemberDeed } from "../audit.ts";
import { refuseKnownNames } from "../names/refuse-known-names.ts";

/** A remark for the team about an application. Throws NOT_FOUND, and NAME_FOUND where the writer knows the name. */
export function createNote({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: CreateNoteInput;
}): Promise<NoteDto> {
  const id = ctx.newId(noteId);
  const { applicationId, body } = input;
  return asMember(ctx, "note.write", async (tx) => {
    const { identity } = await loadApplication(tx, ctx, applicationId);
    refuseKnownNames({ what: "The note", text: body, identity, namesSeen: input.namesSeen });
    await tx.insert(note).values({
      id,
      organizationId: ctx.organization.id,
      applicationId,
      memberId: ctx.member.id,
      body,
      createdAt: ctx.now(),
    });
    await recordMemberDeed(tx, ctx, {
      action: "note.written",
      subjectId: id,
      details: { applicationId },
    });
    return { id, body, author: ctx.user.name, own: true, at: ctx.now().toISOString() };
  });
}
