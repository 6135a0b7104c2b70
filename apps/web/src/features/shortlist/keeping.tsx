import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { failureOf, useTRPC } from "#/lib/trpc.ts";
import { useMay } from "#/lib/use-may.ts";
import { useOrganization } from "#/lib/use-organization.ts";
import { Button } from "#/ui/button.tsx";
import { Dialog } from "#/ui/dialog.tsx";
import { Field, FormError, Textarea } from "#/ui/field.tsx";
import { Day } from "#/ui/time.tsx";
import { said, saidFailure } from "#/ui/toast.tsx";
import { nameOf, type Row } from "./ticks.ts";

/** Until when an application is kept, and what holds it beyond that. */
export function Keeping({ row }: { row: Row }) {
  const organization = useOrganization();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const { kept } = row;
  const release = useMutation(
    trpc.application.release.mutationOptions({
      onSuccess: () => said("The hold is ended", "From here on its time counts again."),
      onError: (error) => saidFailure("The hold stays", failureOf(error).message),
      onSettled: () => queryClient.invalidateQueries(trpc.application.pathFilter()),
    }),
  );
  return (
    <section aria-labelledby="kept" className="border-t border-line pt-4">
      <h2 id="kept" className="text-sm font-[620]">
        How long it is kept
      </h2>
      <p className="mt-1 text-sm text-ink-2">
        {kept.hold === null && kept.until !== null ? (
          <>
            Until <Day on={kept.until} />, {kept.months} months after the last contact. Then all of
            it is erased.
          </>
        ) : null}
        {kept.hold?.by === "contest" ? (
          <>
            As long as the candidate&apos;s contest is not answered; then {kept.months} months more.
          </>
        ) : null}
        {kept.hold?.by === "team" ? (
          <>
            Held for a dispute, until somebody ends the hold.
            <span className="mt-1 block">“{kept.hold.reason}”</span>
          </>
        ) : null}
        {kept.erasureAsked ? (
          <span className="mt-1 block">
            The candidate asked for it to be erased. That happens when the hold ends.
          </span>
        ) : null}
      </p>
      {may("application.hold") ? (
        <div className="mt-2 -ml-2.5">
          {kept.hold?.by === "team" ? (
            <Button
              size="sm"
              look="quiet"
              busy={release.isPending}
              onClick={() => release.mutate({ organization, applicationId: row.id })}
            >
              End the hold
            </Button>
          ) : (
            <Button size="sm" look="quiet" onClick={() => setAsking(true)}>
              Hold for a dispute…
            </Button>
          )}
        </div>
      ) : null}
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={`Hold ${nameOf(row)}`}
        description="Nothing of this application is erased while it is held: not when its time is over, and not when the candidate asks for it. Hold only what a dispute needs, and end it when the dispute is over."
      >
        <HoldForm row={row} onDone={() => setAsking(false)} />
      </Dialog>
    </section>
  );
}

function HoldForm({ row, onDone }: { row: Row; onDone: () => void }) {
  const organization = useOrganization();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState("");
  const hold = useMutation(
    trpc.application.hold.mutationOptions({
      onSuccess: onDone,
      onSettled: () => queryClient.invalidateQueries(trpc.application.pathFilter()),
    }),
  );
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        hold.mutate({ organization, applicationId: row.id, reason });
      }}
    >
      <Field label="Which dispute" hint="The candidate reads this.">
        <Textarea
          className="min-h-16"
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      {hold.error ? <FormError>{failureOf(hold.error).message}</FormError> : null}
      <div className="flex gap-2">
        <Button type="submit" look="primary" busy={hold.isPending} disabled={reason.trim() === ""}>
          Hold it
        </Button>
        <Button look="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
