import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { failureOf, useTRPC } from "#/lib/trpc.ts";
import { useOrganization } from "#/lib/use-organization.ts";
import {
  changesOf,
  type DraftErrors,
  draftOf,
  type JobDraft,
  patchOf,
  withStageIds,
} from "./job-draft.ts";

type Job = OutputOf<"job.get">;
export type Saving = { state: "saved" | "saving" } | { state: "failed"; message: string };

const pauseMs = 700;
const retryMs = 5000;
const storageKey = (job: Job) => `unsung.job.${job.id}`;

/** What this browser kept of a draft that never reached the server, unless the job has changed since. */
function keptDraft(job: Job): JobDraft | null {
  const kept = localStorage.getItem(storageKey(job));
  if (kept === null) return null;
  try {
    return { ...draftOf(job), ...(JSON.parse(kept) as JobDraft) };
  } catch {
    localStorage.removeItem(storageKey(job));
    return null;
  }
}

/**
 * A job while it is being written. A draft is saved as it is typed, a published job when `save` is called; until
 * then, and while the server can't be reached, what was typed is kept in this browser.
 */
export function useJobDraft(job: Job) {
  const organization = useOrganization();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const update = useMutation(trpc.job.update.mutationOptions());
  const [kept] = useState(() => keptDraft(job));
  const [draft, setDraft] = useState<JobDraft>(kept ?? draftOf(job));
  const [saving, setSaving] = useState<Saving>({ state: "saved" });
  const [stored, setStored] = useState(() => patchOf(draftOf(job)).patch);
  const running = useRef(false);
  const { patch, errors } = patchOf(draft);
  const changes = changesOf(stored, patch);
  const dirty = Object.keys(changes).length > 0;
  const automatic = job.state === "draft";

  async function save(): Promise<boolean> {
    if (running.current || !dirty) return !dirty;
    running.current = true;
    latest.current.tried = typed;
    const sent = draft;
    setSaving({ state: "saving" });
    try {
      const saved = await update.mutateAsync({ organization, jobId: job.id, ...changes });
      // The words as they were sent, not as they came back: a trailing space is not a change to send again.
      const next = withStageIds(sent, sent.stages, saved.stages);
      setStored(patchOf(next).patch);
      setDraft((now) => withStageIds(now, sent.stages, saved.stages));
      queryClient.setQueryData(trpc.job.get.queryKey({ organization, jobId: job.id }), saved);
      void queryClient.invalidateQueries(trpc.job.list.infiniteQueryFilter({ organization }));
      void queryClient.invalidateQueries(
        trpc.job.preview.queryFilter({ organization, jobId: job.id }),
      );
      setSaving({ state: "saved" });
      localStorage.removeItem(storageKey(job));
      setTimeout(again, pauseMs);
      return true;
    } catch (error) {
      const failure = failureOf(error);
      setSaving({
        state: "failed",
        message:
          failure.code === "UNREACHABLE"
            ? "The server can't be reached. What you typed is kept in this browser, and saved as soon as it can be."
            : `${failure.message} What you typed is kept in this browser.`,
      });
      if (failure.code === "UNREACHABLE") {
        latest.current.tried = "";
        setTimeout(again, retryMs);
      }
      return false;
    } finally {
      running.current = false;
    }
  }

  /** What was typed while a save was under way goes with the next one. */
  function again() {
    if (automatic && latest.current.typed !== latest.current.tried) void latest.current.save();
  }

  const typed = JSON.stringify(draft);
  const latest = useRef({ save, typed, tried: "" });
  useEffect(() => {
    latest.current = { ...latest.current, save, typed };
  });
  useEffect(() => {
    if (!dirty) return undefined;
    localStorage.setItem(storageKey(job), typed);
    if (!automatic) return undefined;
    const timer = setTimeout(() => void latest.current.save(), pauseMs);
    return () => clearTimeout(timer);
    // Only what was typed starts the wait again.
  }, [typed, automatic, dirty, job]);

  function set<Key extends keyof JobDraft>(key: Key, value: JobDraft[Key]) {
    setDraft((now) => ({ ...now, [key]: value }));
  }

  function discard() {
    localStorage.removeItem(storageKey(job));
    setDraft(draftOf(job));
    setSaving({ state: "saved" });
  }

  return {
    draft,
    set,
    errors: errors satisfies DraftErrors,
    dirty,
    automatic,
    restored: kept !== null && dirty,
    saving,
    save,
    discard,
  };
}
