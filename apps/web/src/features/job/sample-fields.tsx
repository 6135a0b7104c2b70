import { useQuery } from "@tanstack/react-query";
import { type OutputOf } from "#/lib/api-types.ts";
import { useTRPC } from "#/lib/trpc.ts";
import { minutesText } from "#/lib/words.ts";
import { responsibilityNames } from "#/ui/evidence-strip.tsx";
import { controlClass } from "#/ui/field.tsx";
import { Button } from "#/ui/button.tsx";
import { type JobDraft } from "./job-draft.ts";
import { moved } from "./moved.ts";
import { Order } from "./stage-fields.tsx";

type Sample = OutputOf<"sample.list">["items"][number];
type SampleFieldsProps = {
  samples: JobDraft["samples"];
  onChange: (samples: JobDraft["samples"]) => void;
};

/** Work samples from the catalogue, in order, with the minutes that candidates get. */
export function SampleFields({ samples, onChange }: SampleFieldsProps) {
  const known = useQuery(
    useTRPC().sample.list.queryOptions({ limit: 100 }, { staleTime: 300_000 }),
  );
  const catalogue = known.data?.items ?? [];
  const free = catalogue.filter((sample) =>
    samples.every((each) => each.sampleId !== sample.sampleId),
  );
  const total = samples.reduce((sum, sample) => sum + sample.minutes, 0);
  return (
    <div className="flex flex-col gap-5">
      {samples.length === 0 ? null : (
        <div>
          <ol className="divide-y divide-line border-y border-line">
            {samples.map((sample, index) => (
              <li
                key={sample.sampleId}
                className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 py-1 text-sm"
              >
                <span className="tabular w-5 text-right text-xs text-ink-3">{index + 1}</span>
                <span className="min-w-40 flex-1">{sample.title}</span>
                <label className="flex items-center gap-1.5 text-xs text-ink-3">
                  <input
                    type="number"
                    min={1}
                    max={480}
                    aria-label={`Minutes for ${sample.title}`}
                    value={sample.minutes}
                    onChange={(event) => {
                      const minutes = Math.min(
                        Math.max(Math.round(Number(event.target.value)), 1),
                        480,
                      );
                      onChange(
                        samples.map((each) =>
                          each.sampleId === sample.sampleId ? { ...each, minutes } : each,
                        ),
                      );
                    }}
                    className={`${controlClass} tabular h-7 w-16 px-2 text-right`}
                  />
                  min
                </label>
                <Order
                  name={sample.title}
                  index={index}
                  last={samples.length - 1}
                  onMove={(to) => onChange(moved(samples, index, to))}
                  onRemove={() =>
                    onChange(samples.filter((each) => each.sampleId !== sample.sampleId))
                  }
                />
              </li>
            ))}
          </ol>
          <p className="tabular mt-2 text-sm text-ink-2">
            {minutesText(total)} in total{total > 60 ? "; many good people stop at an hour" : ""}.
          </p>
        </div>
      )}
      {samples.length >= 8 ? null : (
        <Catalogue
          free={free}
          loading={known.isPending}
          onAdd={(sample) => onChange([...samples, sample])}
        />
      )}
    </div>
  );
}

type CatalogueProps = {
  free: readonly Sample[];
  loading: boolean;
  onAdd: (sample: JobDraft["samples"][number]) => void;
};

function Catalogue({ free, loading, onAdd }: CatalogueProps) {
  if (loading) return <p className="text-sm text-ink-3">Loading the catalogue…</p>;
  if (free.length === 0) return null;
  return (
    <div>
      <h3 className="text-xs font-[550] text-ink-3">From the catalogue</h3>
      <ul className="mt-1 divide-y divide-line border-y border-line">
        {free.map((sample) => (
          <li
            key={sample.sampleId}
            className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 py-1.5 text-sm"
          >
            <span className="w-24 text-xs text-ink-3">
              {responsibilityNames[sample.responsibility]}
            </span>
            <span className="min-w-40 flex-1">
              {sample.title}
              <span className="block text-xs text-ink-3">
                {sample.skills.map((skill) => skill.title).join(", ")}
              </span>
            </span>
            <span className="tabular text-xs text-ink-2">{minutesText(sample.minutes)}</span>
            <Button
              size="sm"
              aria-label={`Add ${sample.title}`}
              onClick={() =>
                onAdd({ sampleId: sample.sampleId, title: sample.title, minutes: sample.minutes })
              }
            >
              Add
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
