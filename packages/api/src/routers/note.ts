import { createNoteInput, listNotesInput, noteInput } from "../contract/note.ts";
import { createNote } from "../services/note/create-note.ts";
import { deleteNote } from "../services/note/delete-note.ts";
import { listNotes } from "../services/note/list-notes.ts";
import { memberProcedure, router } from "../trpc.ts";

export const noteRouter = router({
  list: memberProcedure.input(listNotesInput).query(({ ctx, input }) => listNotes({ ctx, input })),
  create: memberProcedure
    .input(createNoteInput)
    .mutation(({ ctx, input }) => createNote({ ctx, input })),
  delete: memberProcedure.input(noteInput).mutation(({ ctx, input }) => deleteNote({ ctx, input })),
});
