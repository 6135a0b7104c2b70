import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Check, Circle, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { failureOf, useTRPC } from "#/lib/trpc.ts";
import { useOrganization } from "#/lib/use-organization.ts";
import { Button } from "#/ui/button.tsx";
import { Dialog } from "#/ui/dialog.tsx";
import { FormError } from "#/ui/field.tsx";
import { textLinkClass } from "#/ui/link.tsx";
import { said } from "#/ui/toast.tsx";

type Job = OutputOf<"job.get">;

/** Publishes, after saying what is missing and what to know. */
export function PublishButton({ job }: { job: Job }) {
  const organization = useOrganization();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState(false);
  const publish = useMutation(
    trpc.job.publish.mutationOptions({
      onSuccess: () => {
        setOpen(false);
        said("Published", "The job is on the public list and on your careers page.");
      },
      onSettled: () =>
        Promise.all([
          queryClient.invalidateQueries(trpc.job.get.queryFilter({ organization, jobId: job.id })),
          queryClient.invalidateQueries(trpc.job.list.infiniteQueryFilter({ organization })),
        ]),
    }),
  );
  const ready = job.missing.length === 0;
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        Publish…
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={ready ? "Publish this job" : "Not ready to publish"}
        description={
          ready
            ? "Everybody can then read it and apply."
            : "These are missing; the draft stays as it is until they are there."
        }
      >
        <PublishChecks job={job} />
        {publish.error ? (
          <div className="mt-4">
            <FormError>{failureOf(publish.error).message}</FormError>
          </div>
        ) : null}
        <div className="mt-5 flex items-center gap-3">
          {ready ? (
            <Button
              look="primary"
              busy={publish.isPending}
              onClick={() => publish.mutate({ organization, jobId: job.id })}
            >
              Publish
            </Button>
          ) : (
            <Link
              to="/org/$organization/jobs/$jobId/edit"
              params={{ organization, jobId: job.id }}
              className={textLinkClass}
              onClick={() => setOpen(false)}
            >
              Go on writing
            </Link>
          )}
          <Button look="quiet" onClick={() => setOpen(false)}>
            Not yet
          </Button>
        </div>
      </Dialog>
    </>
  );
}

/** What stands between a job and its publication, and what its publisher should know. */
export function PublishChecks({ job }: { job: Pick<Job, "missing" | "warnings"> }) {
  if (job.missing.length === 0 && job.warnings.length === 0) {
    return (
      <p className="flex items-start gap-2 text-sm">
        <Check size={16} aria-hidden className="mt-0.5 shrink-0 text-accent" /> Nothing is missing.
      </p>
    );
  }
  return (
    <ul className="flex flex-col gap-2 text-sm">
      {job.missing.map((sentence) => (
        <li key={sentence} className="flex items-start gap-2">
          <Circle size={12} aria-hidden className="mt-1 shrink-0 text-alert" />
          <span>
            <span className="sr-only">Missing: </span>
            {sentence}
          </span>
        </li>
      ))}
      {job.warnings.map((sentence) => (
        <li key={sentence} className="flex items-start gap-2 text-ink-2">
          <TriangleAlert size={14} aria-hidden className="mt-1 shrink-0 text-ink-3" />
          <span>
            <span className="sr-only">Worth knowing: </span>
            {sentence}
          </span>
        </li>
      ))}
    </ul>
  );
}
