import { clsx } from "clsx";
import { controlClass, useFieldProps } from "./field.tsx";
import { type Choice } from "./select.tsx";

type NativeSelectProps<Value extends string> = {
  /** Null while nothing is chosen; the first line then says `placeholder`. */
  value: Value | null;
  choices: readonly Choice<Value>[];
  onChange: (value: Value) => void;
  placeholder?: string;
  name?: string;
  className?: string;
};

/** One of a few known values, by the browser's own control: for public pages, which do without the component library. */
export function NativeSelect<Value extends string>({
  value,
  choices,
  onChange,
  placeholder = "Choose",
  name,
  className,
}: NativeSelectProps<Value>) {
  return (
    <select
      {...useFieldProps()}
      name={name}
      value={value ?? ""}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice.value === event.target.value);
        if (chosen) onChange(chosen.value);
      }}
      className={clsx(controlClass, "h-9 px-2.5", className)}
    >
      {value === null ? <option value="">{placeholder}</option> : null}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
