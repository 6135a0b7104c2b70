import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { useTRPC } from "#/lib/trpc.ts";
import { useOrganization } from "#/lib/use-organization.ts";
import { counted } from "#/lib/words.ts";
import { Button } from "#/ui/button.tsx";
import { Dialog } from "#/ui/dialog.tsx";
import { type JobDraft } from "./job-draft.ts";
import { sampleChangeWords } from "./sample-change.ts";

type SaveChangesProps = {
  job: OutputOf<"job.get">;
  samples: JobDraft["samples"];
  dirty: boolean;
  busy: boolean;
  onSave: () => Promise<unknown>;
};

/** Saves what was changed about a job that is out; asks first when people are at the work that changes. */
export function SaveChanges({ job, samples, dirty, busy, onSave }: SaveChangesProps) {
  const organization = useOrganization();
  const work = useQuery(useTRPC().job.work.queryOptions({ organization, jobId: job.id }));
  const [asking, setAsking] = useState(false);
  const sentences =
    work.data && work.data.people > 0
      ? sampleChangeWords({ before: job.samples, after: samples, work: work.data })
      : [];

  function save() {
    setAsking(false);
    void onSave();
  }

  return (
    <>
      <Button
        look="primary"
        disabled={!dirty}
        busy={busy}
        onClick={() => (sentences.length > 0 ? setAsking(true) : save())}
      >
        {sentences.length > 0 ? "Save changes…" : "Save changes"}
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title="People are at this work"
        description={`${counted(work.data?.people ?? 0, "application is", "applications are")} in progress, ${work.data?.begun ?? 0} with work begun.`}
      >
        <ul className="flex list-disc flex-col gap-2 pl-5 text-sm">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p className="mt-4 text-sm text-ink-2">
          Everybody should be judged by the same work. A new job keeps this one as it is.
        </p>
        <div className="mt-5 flex flex-wrap gap-2">
          <Button look="primary" onClick={save}>
            Save all the same
          </Button>
          <Button look="quiet" onClick={() => setAsking(false)}>
            Go on editing
          </Button>
        </div>
      </Dialog>
    </>
  );
}
