import { Check, CircleAlert } from "lucide-react";
import { type Saving } from "./use-job-draft.ts";

type SavingWordsProps = { saving: Saving; dirty: boolean; automatic: boolean };

/** Where what was typed is now. */
export function SavingWords({ saving, dirty, automatic }: SavingWordsProps) {
  if (saving.state === "failed") {
    return (
      <p role="alert" className="flex gap-2 text-sm">
        <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0 text-alert" />
        <span>
          <span className="font-[550]">Not saved.</span> {saving.message}
        </span>
      </p>
    );
  }
  return (
    <p aria-live="polite" className="flex items-center gap-2 text-sm text-ink-2">
      {!dirty && saving.state === "saved" ? (
        <Check size={16} aria-hidden className="text-accent" />
      ) : null}
      {sentence({ state: saving.state, dirty, automatic })}
    </p>
  );
}

function sentence({
  state,
  dirty,
  automatic,
}: {
  state: "saved" | "saving";
  dirty: boolean;
  automatic: boolean;
}): string {
  if (state === "saving") return "Saving…";
  if (!dirty) return automatic ? "Saved as you type" : "No changes";
  return automatic ? "Saving in a moment…" : "Changes are not public until you save them";
}
