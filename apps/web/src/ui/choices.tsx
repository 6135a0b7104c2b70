import { Checkbox as BaseCheckbox } from "@base-ui/react/checkbox";
import { Radio } from "@base-ui/react/radio";
import { RadioGroup as BaseRadioGroup } from "@base-ui/react/radio-group";
import { clsx } from "clsx";
import { Check } from "lucide-react";
import { useId, type ReactNode } from "react";
import { type Choice } from "./select.tsx";

type CheckboxProps = {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
};

/** Yes or no, with its sentence beside it. */
export function Checkbox({ checked, onChange, children, hint, disabled = false }: CheckboxProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-2.5">
      <BaseCheckbox.Root
        id={id}
        checked={checked}
        disabled={disabled}
        onCheckedChange={onChange}
        className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-sm border border-line-strong bg-raised text-on-accent data-checked:border-accent data-checked:bg-accent data-disabled:opacity-55"
      >
        <BaseCheckbox.Indicator>
          <Check size={12} strokeWidth={3} aria-hidden />
        </BaseCheckbox.Indicator>
      </BaseCheckbox.Root>
      <label htmlFor={id} className="text-sm">
        {children}
        {hint ? <span className="block text-xs text-ink-3">{hint}</span> : null}
      </label>
    </div>
  );
}

type RadioGroupProps<Value extends string> = {
  value: Value | null;
  choices: readonly Choice<Value>[];
  onChange: (value: Value) => void;
  /** Names the group. */
  label: string;
  className?: string;
};

/** One of a few values whose differences need a sentence each. */
export function RadioGroup<Value extends string>({
  value,
  choices,
  onChange,
  label,
  className,
}: RadioGroupProps<Value>) {
  return (
    <BaseRadioGroup<Value | "">
      aria-label={label}
      value={value ?? ""}
      onValueChange={(next) => {
        if (next !== "") onChange(next);
      }}
      className={clsx(
        "divide-y divide-line overflow-hidden rounded-md border border-line-strong/70 bg-raised",
        className,
      )}
    >
      {choices.map((choice) => (
        // The label holds its control; Base UI's radio renders the input itself.
        // eslint-disable-next-line jsx-a11y/label-has-associated-control
        <label
          key={choice.value}
          className="flex cursor-pointer items-start gap-2.5 px-3 py-2.5 text-sm transition-colors hover:bg-hover has-data-checked:bg-accent-soft"
        >
          <Radio.Root
            value={choice.value}
            className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-full border border-line-strong bg-raised data-checked:border-accent data-checked:bg-accent"
          >
            <Radio.Indicator className="size-1.5 rounded-full bg-on-accent" />
          </Radio.Root>
          <span>
            <span className="font-[550]">{choice.label}</span>
            {choice.hint ? <span className="block text-xs text-ink-2">{choice.hint}</span> : null}
          </span>
        </label>
      ))}
    </BaseRadioGroup>
  );
}
