import { Combobox as Base } from "@base-ui/react/combobox";
import { clsx } from "clsx";
import { Check, X } from "lucide-react";
import { controlClass, useFieldProps } from "./field.tsx";
import { optionClass, popupClass } from "./popup.ts";
import { type Choice } from "./select.tsx";

type ComboboxProps = {
  values: readonly string[];
  choices: readonly Choice[];
  onChange: (values: string[]) => void;
  placeholder?: string;
  /** What the list says when nothing matches what was typed. */
  empty: string;
  className?: string;
};

/** Several of many known values, found by typing. */
export function Combobox({
  values,
  choices,
  onChange,
  placeholder,
  empty,
  className,
}: ComboboxProps) {
  const field = useFieldProps();
  const chosen = choices.filter((choice) => values.includes(choice.value));
  return (
    <Base.Root
      multiple
      items={choices}
      value={chosen}
      isItemEqualToValue={(a, b) => a.value === b.value}
      onValueChange={(next, details) => {
        // Escape closes the list; that it also empties the field would lose what was chosen.
        if (details.reason !== "escape-key") onChange(next.map((choice) => choice.value));
      }}
    >
      <Base.Chips
        className={clsx(
          controlClass,
          "flex min-h-9 flex-wrap items-center gap-1 px-1.5 py-1 focus-within:border-accent",
          className,
        )}
      >
        {chosen.map((choice) => (
          <Base.Chip
            key={choice.value}
            aria-label={choice.label}
            className="flex h-6 items-center gap-1 rounded-sm bg-hover pr-0.5 pl-2 text-xs outline-none data-highlighted:bg-accent-soft"
          >
            {choice.label}
            <Base.ChipRemove
              aria-label={`Remove ${choice.label}`}
              className="grid size-5 place-items-center text-ink-3 hover:text-ink"
            >
              <X size={12} aria-hidden />
            </Base.ChipRemove>
          </Base.Chip>
        ))}
        <Base.Input
          {...field}
          placeholder={chosen.length === 0 ? placeholder : undefined}
          className="h-6 min-w-24 flex-1 bg-transparent px-1.5 outline-none placeholder:text-ink-3"
        />
      </Base.Chips>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-50 outline-none">
          <Base.Popup className={clsx(popupClass, "w-[var(--anchor-width)]")}>
            <Base.Empty>
              <div className="px-2 py-3 text-ink-3">{empty}</div>
            </Base.Empty>
            <Base.List className="max-h-72 overflow-y-auto overscroll-contain">
              {(choice: Choice) => (
                <Base.Item key={choice.value} value={choice} className={optionClass}>
                  <Base.ItemIndicator className="col-start-1">
                    <Check size={14} aria-hidden />
                  </Base.ItemIndicator>
                  <span className="col-start-2 flex items-baseline justify-between gap-3">
                    {choice.label}
                    {choice.hint ? <span className="text-xs text-ink-3">{choice.hint}</span> : null}
                  </span>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
