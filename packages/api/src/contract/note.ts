import { z } from "zod";
import { applicationId, noteId, type NoteId } from "./ids.ts";
import { pageInput } from "./page.ts";
import { namesSeen, prose } from "./text.ts";

export const createNoteInput = z.object({
  applicationId,
  body: prose(5000).min(1),
  ...namesSeen,
});
export type CreateNoteInput = z.infer<typeof createNoteInput>;

export const listNotesInput = z.object({ applicationId, ...pageInput });
export type ListNotesInput = z.infer<typeof listNotesInput>;

export const noteInput = z.object({ noteId });
export type NoteInput = z.infer<typeof noteInput>;

export type NoteDto = {
  id: NoteId;
  body: string;
  author: string;
  /** Written by the reader, who alone may delete it. */
  own: boolean;
  at: string;
};
