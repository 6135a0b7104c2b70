import { clsx } from "clsx";
import { type Choice } from "./select.tsx";

type FilterLinksProps<Value extends string> = {
  label: string;
  value: Value;
  choices: readonly Choice<Value>[];
  onChange: (value: Value) => void;
  className?: string;
};

/** One of a few filters, all in sight. The caller keeps the choice in the URL. */
export function FilterLinks<Value extends string>({
  label,
  value,
  choices,
  onChange,
  className,
}: FilterLinksProps<Value>) {
  return (
    <fieldset
      aria-label={label}
      className={clsx(
        "inline-flex max-w-full overflow-x-auto rounded-md border border-line",
        className,
      )}
    >
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
          className="h-7 border-r border-line px-2.5 text-xs font-[550] whitespace-nowrap text-ink-2 transition-colors last:border-r-0 hover:bg-hover hover:text-ink focus-visible:-outline-offset-2 aria-pressed:bg-hover aria-pressed:text-ink"
        >
          {choice.label}
        </button>
      ))}
    </fieldset>
  );
}
