import { Link } from "@tanstack/react-router";
import { type OutputOf } from "#/lib/api-types.ts";
import { kindWords, languageWords } from "#/lib/sample-words.ts";
import { levelWords, minutesText } from "#/lib/words.ts";
import { responsibilityNames } from "#/ui/evidence-strip.tsx";

type ListedSample = OutputOf<"sample.list">["items"][number];

/** Work samples one under the other: what each proves, in what, how long it takes. */
export function SampleList({ samples }: { samples: readonly ListedSample[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {samples.map((sample) => (
        <li
          key={sample.sampleId}
          className="group relative grid gap-x-8 gap-y-1 py-4 transition-colors hover:bg-hover/50 sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <div className="min-w-0">
            <h2 className="text-base font-[600]">
              <Link
                to="/practice/$sampleId"
                params={{ sampleId: sample.sampleId }}
                className="after:absolute after:inset-0 group-hover:text-accent"
              >
                {sample.title}
              </Link>
            </h2>
            <p className="text-sm text-ink-2">
              {responsibilityNames[sample.responsibility]} · {kindWords[sample.kind].short} in{" "}
              {languageWords[sample.language]}
            </p>
            {sample.skills.length === 0 ? null : (
              <p className="mt-1 text-xs text-ink-3">
                {sample.skills.map((skill) => skill.title).join(", ")}
              </p>
            )}
          </div>
          <div className="text-sm text-ink-2 sm:text-right">
            <p className="tabular">About {minutesText(sample.minutes)}</p>
            <p>{levelWords[sample.level]}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
