import type { AiPolicy } from "@unsung/api/contract/job";
import { Field, Textarea } from "#/ui/field.tsx";

const longest = 2000;

const policyWords: Record<AiPolicy, string | null> = {
  allowed: null,
  "allowed-if-disclosed": "If an AI tool helped, say which one and with what.",
  "not-allowed": "This job asks for work done without AI tools.",
};

type NoteFieldProps = {
  note: string;
  onNote: (note: string) => void;
  aiPolicy: AiPolicy | null;
  readOnly?: boolean;
};

/** The short note to a colleague who is not technical: people read and score it. Kept with the draft as it is typed. */
export function NoteField({ note, onNote, aiPolicy, readOnly = false }: NoteFieldProps) {
  const policy = aiPolicy === null ? null : policyWords[aiPolicy];
  return (
    <Field
      label="Note to a colleague who is not technical"
      hint={`What did you do, and what does it mean for them? A few sentences; a person reads them.${policy === null ? "" : ` ${policy}`}`}
    >
      <Textarea
        value={note}
        maxLength={longest}
        readOnly={readOnly}
        onChange={(event) => onNote(event.target.value)}
        className="min-h-32"
      />
    </Field>
  );
}
