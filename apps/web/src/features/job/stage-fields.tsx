import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { Button, IconButton } from "#/ui/button.tsx";
import { controlClass } from "#/ui/field.tsx";
import { moved } from "./moved.ts";
import { type StageDraft } from "./job-draft.ts";

type StageFieldsProps = { stages: readonly StageDraft[]; onChange: (stages: StageDraft[]) => void };

/** The stages in their order: named, moved, added, removed. */
export function StageFields({ stages, onChange }: StageFieldsProps) {
  return (
    <div>
      <ol className="flex flex-col gap-2">
        {stages.map((stage, index) => (
          <li key={stage.key} className="flex items-center gap-2">
            <span className="tabular w-5 text-right text-xs text-ink-3">{index + 1}</span>
            <input
              aria-label={`Name of stage ${index + 1}`}
              value={stage.name}
              maxLength={60}
              onChange={(event) =>
                onChange(
                  stages.map((each) =>
                    each.key === stage.key ? { ...each, name: event.target.value } : each,
                  ),
                )
              }
              className={`${controlClass} h-9 max-w-72 px-3`}
            />
            <Order
              name={stage.name}
              index={index}
              last={stages.length - 1}
              onMove={(to) => onChange(moved(stages, index, to))}
              {...(stages.length > 1
                ? { onRemove: () => onChange(stages.filter((each) => each.key !== stage.key)) }
                : {})}
            />
          </li>
        ))}
      </ol>
      <Button
        size="sm"
        className="mt-3 ml-7"
        disabled={stages.length >= 12}
        onClick={() => onChange([...stages, { key: crypto.randomUUID(), id: null, name: "" }])}
      >
        <Plus size={14} aria-hidden /> Add a stage
      </Button>
    </div>
  );
}

type OrderProps = {
  name: string;
  index: number;
  last: number;
  onMove: (to: number) => void;
  onRemove?: () => void;
};

/** Up, down, away: for a row of a list whose order matters. */
export function Order({ name, index, last, onMove, onRemove }: OrderProps) {
  return (
    <span className="flex">
      <IconButton
        size="sm"
        label={`Move ${name} up`}
        disabled={index === 0}
        onClick={() => onMove(index - 1)}
      >
        <ArrowUp size={14} aria-hidden />
      </IconButton>
      <IconButton
        size="sm"
        label={`Move ${name} down`}
        disabled={index === last}
        onClick={() => onMove(index + 1)}
      >
        <ArrowDown size={14} aria-hidden />
      </IconButton>
      <IconButton size="sm" label={`Remove ${name}`} disabled={!onRemove} onClick={onRemove}>
        <X size={14} aria-hidden />
      </IconButton>
    </span>
  );
}
