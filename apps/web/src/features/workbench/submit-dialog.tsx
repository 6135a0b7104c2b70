import type { AiPolicy } from "@unsung/api/contract/job";
import { Button } from "#/ui/button.tsx";
import { Dialog } from "#/ui/dialog.tsx";
import { SendFailure } from "#/ui/send-failure.tsx";
import { NoteField } from "./note-field.tsx";

type SubmitDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  aiPolicy: AiPolicy | null;
  note: string;
  onNote: (note: string) => void;
  /** What the last run found, in one sentence. */
  lastRun: string;
  busy: boolean;
  /** Why it was not handed in, if it was tried. */
  failure: { message: string; reason: string | null } | null;
  /** `namesSeen`: with a name in it, of which the candidate has been warned. */
  onSubmit: (sending?: { namesSeen: boolean }) => void;
};

/** Handing in, once: what was found so far, and a few words to a colleague. */
export function SubmitDialog(props: SubmitDialogProps) {
  const { open, onOpenChange, aiPolicy, note, onNote, lastRun, busy, failure, onSubmit } = props;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Hand in this work"
      description="You can hand it in once. The server then runs every check, those you see and those you don't, and the verdict comes within seconds."
    >
      <div className="flex flex-col gap-4">
        <p className="border-l-2 border-line-strong pl-3 text-sm text-ink-2">{lastRun}</p>
        <NoteField note={note} onNote={onNote} aiPolicy={aiPolicy} />
        <SendFailure
          failure={failure}
          busy={busy}
          allTheSame="Hand in all the same"
          onAllTheSame={() => onSubmit({ namesSeen: true })}
        />
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={() => onOpenChange(false)}>
            Go on working
          </Button>
          <Button
            look="primary"
            busy={busy}
            disabled={note.trim() === ""}
            onClick={() => onSubmit()}
          >
            Hand in
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
