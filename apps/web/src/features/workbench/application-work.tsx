import type { ApplicationId } from "@unsung/api/contract/ids";
import { timeMultipliers } from "@unsung/api/contract/attempt";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { Loaded } from "#/lib/loaded.tsx";
import { failureOf, useTRPC } from "#/lib/trpc.ts";
import { aiPolicyWords, minutesText } from "#/lib/words.ts";
import { Button } from "#/ui/button.tsx";
import { Dialog } from "#/ui/dialog.tsx";
import { OutcomeMark, responsibilityNames } from "#/ui/evidence-strip.tsx";
import { Field, FormError } from "#/ui/field.tsx";
import { ButtonLink } from "#/ui/link.tsx";
import { Section } from "#/ui/page.tsx";
import { Select } from "#/ui/select.tsx";
import { SkeletonRows } from "#/ui/states.tsx";
import { Time } from "#/ui/time.tsx";
import { said, saidFailure } from "#/ui/toast.tsx";

type Work = OutputOf<"attempt.ofApplication">;
type WorkSample = Work["samples"][number];

/** The work that an application asks for: what is next, what is under way, what was handed in. */
export function ApplicationWork({ applicationId }: { applicationId: ApplicationId }): ReactNode {
  const work = useQuery(useTRPC().attempt.ofApplication.queryOptions({ applicationId }));
  return (
    <Loaded query={work} what="The work of this application" skeleton={<SkeletonRows rows={3} />}>
      {(loaded) => <WorkList applicationId={applicationId} work={loaded} />}
    </Loaded>
  );
}

const hindranceWords: Record<NonNullable<Work["hindrance"]>, string> = {
  "address-not-verified":
    "Confirm your e-mail address first: a letter with a link is on its way to you.",
  "past-due": "The day to hand in has passed, so nothing new can be begun.",
  "application-not-active":
    "This application has ended, so nothing new can be begun. What you handed in stays yours.",
  "job-closed": "The job was closed, so nothing new can be begun. What you handed in stays yours.",
};

function WorkList({ applicationId, work }: { applicationId: ApplicationId; work: Work }) {
  const [starting, setStarting] = useState<WorkSample | null>(null);
  const minutes = work.samples.reduce((total, sample) => total + sample.minutes, 0);
  if (work.samples.length === 0) {
    return (
      <Section title="The work">
        <p className="text-sm text-ink-2">This job asks for no work samples.</p>
      </Section>
    );
  }
  return (
    <Section
      title="The work"
      lead={`${minutesText(minutes)} in all, in this order. ${aiPolicyWords[work.aiPolicy].long}`}
      actions={
        work.multiplierCanChange ? (
          <MoreTime applicationId={applicationId} multiplier={work.multiplier} />
        ) : null
      }
    >
      {work.hindrance === null ? null : (
        <p className="mb-4 max-w-prose border-l-2 border-line-strong pl-3 text-sm">
          {hindranceWords[work.hindrance]}
        </p>
      )}
      <ol className="divide-y divide-line border-y border-line">
        {work.samples.map((sample) => (
          <li
            key={sample.sampleId}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-1 py-3 text-sm"
          >
            <div className="min-w-0">
              <p className="font-[550]">{sample.title}</p>
              <p className="text-xs text-ink-3">
                {responsibilityNames[sample.responsibility]} ·{" "}
                <span className="tabular">{minutesText(sample.minutes)}</span>
              </p>
            </div>
            <Progress
              sample={sample}
              hindered={work.hindrance !== null}
              onStart={() => setStarting(sample)}
            />
          </li>
        ))}
      </ol>
      <StartDialog
        applicationId={applicationId}
        sample={starting}
        onClose={() => setStarting(null)}
      />
    </Section>
  );
}

type ProgressProps = { sample: WorkSample; hindered: boolean; onStart: () => void };

function Progress({ sample, hindered, onStart }: ProgressProps) {
  const { attempt, progress } = sample;
  switch (progress) {
    case "locked":
      return <span className="text-xs text-ink-3">After the one before</span>;
    case "ready":
      return hindered ? (
        <span className="text-xs text-ink-3">Not begun</span>
      ) : (
        <Button size="sm" look="primary" onClick={onStart}>
          Begin…
        </Button>
      );
    case "open":
      return attempt === null ? null : (
        <span className="flex flex-wrap items-center justify-end gap-3">
          {attempt.deadline === null ? null : (
            <span className="text-xs text-ink-3">
              until <Time at={attempt.deadline} />
            </span>
          )}
          <ButtonLink
            size="sm"
            look="primary"
            to="/work/$attemptId"
            params={{ attemptId: attempt.attemptId }}
          >
            Go on
          </ButtonLink>
        </span>
      );
    case "submitted":
      return attempt?.submission ? (
        <span className="flex flex-wrap items-center justify-end gap-3">
          {attempt.submission.outcome === null ? (
            <span className="text-xs text-ink-3">Being graded</span>
          ) : (
            <OutcomeMark outcome={attempt.submission.outcome} className="text-xs" />
          )}
          <ButtonLink
            size="sm"
            to="/evidence/$submissionId"
            params={{ submissionId: attempt.submission.submissionId }}
          >
            Evidence
          </ButtonLink>
        </span>
      ) : (
        <span className="text-xs text-ink-3">Handed in</span>
      );
    default:
      return progress satisfies never;
  }
}

type StartDialogProps = {
  applicationId: ApplicationId;
  sample: WorkSample | null;
  onClose: () => void;
};

/** Before the clock starts: what will happen, so that nobody begins by accident. */
function StartDialog({ applicationId, sample, onClose }: StartDialogProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const start = useMutation(
    trpc.attempt.start.mutationOptions({
      onSuccess: ({ attemptId }) => navigate({ to: "/work/$attemptId", params: { attemptId } }),
      onSettled: () =>
        queryClient.invalidateQueries(trpc.attempt.ofApplication.queryFilter({ applicationId })),
    }),
  );
  return (
    <Dialog
      open={sample !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={sample === null ? "" : `Begin: ${sample.title}`}
      description={
        sample === null
          ? null
          : `You have ${minutesText(sample.minutes)} from the moment you begin, by the server's clock. It can't be stopped, and closing the page doesn't stop it. You hand in once; what is there when the time is up is handed in.`
      }
    >
      <ul className="flex list-disc flex-col gap-1 pl-5 text-sm text-ink-2">
        <li>Everything you type is kept as you type it, here and on the server.</li>
        <li>Run as often as you like; only what you hand in counts.</li>
        <li>Writing needs a screen as large as a laptop&apos;s.</li>
      </ul>
      {start.isError ? (
        <div className="mt-4">
          <FormError>{failureOf(start.error).message}</FormError>
        </div>
      ) : null}
      <div className="mt-5 flex justify-end gap-2">
        <Button look="quiet" onClick={onClose}>
          Not now
        </Button>
        <Button
          look="primary"
          busy={start.isPending}
          onClick={() => {
            if (sample !== null) start.mutate({ applicationId, sampleId: sample.sampleId });
          }}
        >
          Begin now
        </Button>
      </div>
    </Dialog>
  );
}

type Multiplier = (typeof timeMultipliers)[number];

const multiplierWords: Record<Multiplier, string> = {
  1: "The time everybody has",
  1.25: "A quarter more",
  1.5: "Half as much again",
  2: "Twice the time",
};

/** More time for whoever needs it: private, no reason asked, before the first piece is begun. */
function MoreTime({
  applicationId,
  multiplier,
}: {
  applicationId: ApplicationId;
  multiplier: number;
}) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState(false);
  const ask = useMutation(
    trpc.attempt.requestMoreTime.mutationOptions({
      onSuccess: () => said("Your time was changed", "Nobody on the hiring team can see it."),
      onError: (error) => saidFailure("Your time stays as it was", failureOf(error).message),
      onSettled: () =>
        queryClient.invalidateQueries(trpc.attempt.ofApplication.queryFilter({ applicationId })),
    }),
  );
  return (
    <>
      <Button size="sm" look="quiet" onClick={() => setOpen(true)}>
        Need more time?
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="More time"
        description="For a disability, a screen reader, a language that is not your first, or anything else. No reason is asked, nobody on the hiring team can see it, and no figure that they see gives it away. It can be changed until you begin the first piece."
      >
        <Field label="Your time">
          <Select
            value={String(multiplier)}
            choices={timeMultipliers.map((value) => ({
              value: String(value),
              label: multiplierWords[value],
            }))}
            onChange={(value) => {
              const chosen = timeMultipliers.find((one) => String(one) === value);
              if (chosen !== undefined) ask.mutate({ applicationId, multiplier: chosen });
            }}
          />
        </Field>
        <div className="mt-5 flex justify-end">
          <Button onClick={() => setOpen(false)}>Done</Button>
        </div>
      </Dialog>
    </>
  );
}
