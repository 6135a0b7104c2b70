import type { ContestDto, Ruling } from "@unsung/api/contract/contest";
import { type FormEvent, useState } from "react";
import { Button } from "#/ui/button.tsx";
import { RadioGroup } from "#/ui/choices.tsx";
import { type Failure, failureOf } from "#/lib/trpc.ts";
import { Field, Textarea } from "#/ui/field.tsx";
import { SendFailure } from "#/ui/send-failure.tsx";
import { Time } from "#/ui/time.tsx";

const rulingWords: Record<Ruling, string> = {
  "check-was-right": "The check was right",
  "check-was-wrong": "The check was wrong",
};

type ContestedProps = { contest: ContestDto; reader: "author" | "team" };

/** What a candidate said against a check, and what the team answered. Both stay with the evidence. */
export function Contested({ contest, reader }: ContestedProps) {
  return (
    <div className="flex flex-col gap-3 border-l-2 border-line-strong pl-3 text-sm">
      <div>
        <p className="eyebrow">
          {reader === "author" ? "You contested this check" : "Contested by the candidate"},{" "}
          <Time at={contest.at} show="date" />
        </p>
        <p className="mt-0.5 max-w-prose whitespace-pre-wrap">{contest.reason}</p>
      </div>
      {contest.answer === null ? (
        reader === "author" ? (
          <p className="text-xs text-ink-3">The team has not answered yet.</p>
        ) : null
      ) : (
        <div>
          <p className="eyebrow">
            The team&apos;s answer, <Time at={contest.answer.at} show="date" />
          </p>
          <p className="mt-0.5 font-[550]">{rulingWords[contest.answer.ruling]}</p>
          <p className="max-w-prose whitespace-pre-wrap">{contest.answer.text}</p>
        </div>
      )}
    </div>
  );
}

type ContestFormProps = {
  onSend: (contest: { reason: string; namesSeen: boolean }) => Promise<unknown>;
};

/** Says against a check what there is to say. Opened by a quiet button; what was typed stays if it could not be sent. */
export function ContestForm({ onSend }: ContestFormProps) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const { busy, failure, send } = useSending();

  if (!open) {
    return (
      <div className="print:hidden">
        <Button size="sm" look="quiet" className="-ml-2.5" onClick={() => setOpen(true)}>
          Contest this check
        </Button>
      </div>
    );
  }
  return (
    <form
      className="flex max-w-prose flex-col gap-3 print:hidden"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void send(() => onSend({ reason, namesSeen: false }));
      }}
    >
      <Field
        label="Why is this check wrong about your work?"
        hint="The hiring team reads it and answers. Both stay with the evidence."
      >
        <Textarea
          value={reason}
          maxLength={2000}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <SendFailure
        failure={failure}
        busy={busy}
        allTheSame="Contest all the same"
        onAllTheSame={() => void send(() => onSend({ reason, namesSeen: true }))}
      />
      <div className="flex gap-2">
        <Button type="submit" size="sm" look="primary" busy={busy} disabled={reason.trim() === ""}>
          Contest
        </Button>
        <Button size="sm" look="quiet" onClick={() => setOpen(false)}>
          Leave it
        </Button>
      </div>
    </form>
  );
}

type AnswerFormProps = {
  onSend: (answer: { ruling: Ruling; answer: string; namesSeen: boolean }) => Promise<unknown>;
};

/** The team's answer to a contested check. */
export function AnswerForm({ onSend }: AnswerFormProps) {
  const [ruling, setRuling] = useState<Ruling | null>(null);
  const [answer, setAnswer] = useState("");
  const { busy, failure, send } = useSending();
  function answerWith(namesSeen: boolean) {
    if (ruling !== null) void send(() => onSend({ ruling, answer, namesSeen }));
  }
  return (
    <form
      className="flex max-w-prose flex-col gap-3 print:hidden"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        answerWith(false);
      }}
    >
      <RadioGroup
        label="What you found"
        value={ruling}
        onChange={setRuling}
        choices={[
          {
            value: "check-was-right",
            label: rulingWords["check-was-right"],
            hint: "It judged this work as it should.",
          },
          {
            value: "check-was-wrong",
            label: rulingWords["check-was-wrong"],
            hint: "It judged this work wrongly. The verdict stays as it came; your answer stands beside it.",
          },
        ]}
      />
      <Field label="Your answer" hint="The candidate reads it.">
        <Textarea
          value={answer}
          maxLength={2000}
          onChange={(event) => setAnswer(event.target.value)}
        />
      </Field>
      <SendFailure
        failure={failure}
        busy={busy}
        allTheSame="Answer all the same"
        onAllTheSame={() => answerWith(true)}
      />
      <div>
        <Button
          type="submit"
          size="sm"
          look="primary"
          busy={busy}
          disabled={ruling === null || answer.trim() === ""}
        >
          Answer
        </Button>
      </div>
    </form>
  );
}

function useSending() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  async function send(sending: () => Promise<unknown>) {
    setBusy(true);
    setFailure(null);
    try {
      await sending();
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setBusy(false);
    }
  }
  return { busy, failure, send };
}
