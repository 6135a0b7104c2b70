import { Select as Base } from "@base-ui/react/select";
import { clsx } from "clsx";
import { Check, ChevronsUpDown } from "lucide-react";
import { controlClass, useFieldProps } from "./field.tsx";
import { optionClass, popupClass } from "./popup.ts";

export type Choice<Value extends string = string> = { value: Value; label: string; hint?: string };

type SelectProps<Value extends string> = {
  value: Value | null;
  choices: readonly Choice<Value>[];
  onChange: (value: Value) => void;
  placeholder?: string;
  /** Names the control where no `Field` does. */
  label?: string;
  size?: "sm" | "md";
  disabled?: boolean;
  className?: string;
};

/** One of a few known values. */
export function Select<Value extends string>({
  value,
  choices,
  onChange,
  placeholder = "Choose",
  label,
  size = "md",
  disabled = false,
  className,
}: SelectProps<Value>) {
  const field = useFieldProps();
  return (
    <Base.Root
      items={choices}
      value={value}
      disabled={disabled}
      onValueChange={(next) => {
        if (next !== null) onChange(next);
      }}
    >
      <Base.Trigger
        {...field}
        aria-label={label}
        className={clsx(
          controlClass,
          "flex items-center justify-between gap-2 text-left select-none",
          size === "sm" ? "h-7 px-2 text-xs" : "h-9 px-3",
          className,
        )}
      >
        <Base.Value placeholder={placeholder} className="truncate data-placeholder:text-ink-3" />
        <Base.Icon className="text-ink-3">
          <ChevronsUpDown size={14} aria-hidden />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50 outline-none">
          <Base.Popup
            className={clsx(
              popupClass,
              "max-h-[min(24rem,var(--available-height))] min-w-[var(--anchor-width)] overflow-y-auto",
            )}
          >
            {choices.map((choice) => (
              <Base.Item key={choice.value} value={choice.value} className={optionClass}>
                <Base.ItemText className="col-start-2">{choice.label}</Base.ItemText>
                <Base.ItemIndicator className="col-start-1 row-start-1">
                  <Check size={14} aria-hidden />
                </Base.ItemIndicator>
                {choice.hint ? (
                  <span className="col-start-2 text-xs text-ink-3">{choice.hint}</span>
                ) : null}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
