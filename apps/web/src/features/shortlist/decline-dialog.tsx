import type { RejectionReason } from "@unsung/api/contract/application";
import { useState } from "react";
import { rejectionWords } from "#/lib/words.ts";
import { Button } from "#/ui/button.tsx";
import { RadioGroup } from "#/ui/choices.tsx";
import { Dialog } from "#/ui/dialog.tsx";
import { Field, Fieldset, Textarea } from "#/ui/field.tsx";
import { nameOf, type Row } from "./ticks.ts";
import { commentKey } from "./use-decisions.ts";

type DeclineDialogProps = {
  /** Null while nobody is being declined. */
  row: Row | null;
  onClose: () => void;
  onDecline: (input: { row: Row; reason: RejectionReason; comment: string }) => void;
};

/** A person decides, and says why: the candidate reads the reason, the team the comment. */
export function DeclineDialog({ row, onClose, onDecline }: DeclineDialogProps) {
  return (
    <Dialog
      open={row !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={row === null ? "Decline" : `Decline ${nameOf(row)}`}
      description="The reason is recorded and told to the candidate, who can contest what a check said. It can be undone."
    >
      {row === null ? null : (
        <DeclineForm key={row.id} row={row} onClose={onClose} onDecline={onDecline} />
      )}
    </Dialog>
  );
}

function DeclineForm({ row, onClose, onDecline }: DeclineDialogProps & { row: Row }) {
  const [reason, setReason] = useState<RejectionReason | null>(null);
  const [comment, setComment] = useState(() => localStorage.getItem(commentKey(row.id)) ?? "");
  const [tried, setTried] = useState(false);
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (reason === null) return;
        onDecline({ row, reason, comment });
        onClose();
      }}
    >
      <Fieldset
        legend="Reason"
        hint="The candidate reads this."
        error={tried && reason === null ? "Choose a reason." : undefined}
      >
        <RadioGroup
          label="Reason"
          value={reason}
          onChange={setReason}
          choices={(Object.entries(rejectionWords) as [RejectionReason, string][]).map(
            ([value, label]) => ({ value, label }),
          )}
        />
      </Fieldset>
      <Field label="Comment for the team" hint="The candidate does not read this." optional>
        <Textarea
          className="min-h-16"
          value={comment}
          onChange={(event) => {
            setComment(event.target.value);
            localStorage.setItem(commentKey(row.id), event.target.value);
          }}
        />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" look="primary">
          Decline
        </Button>
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
