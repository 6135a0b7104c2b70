import { type ReactNode } from "react";

/** One question that a list can be narrowed by. */
export function FilterGroup({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="text-xs font-[550] text-ink-3">{legend}</legend>
      <div className="mt-1.5 flex flex-col gap-1">{children}</div>
    </fieldset>
  );
}

type FilterBoxProps = {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
};

/** One of its answers. */
export function FilterBox({ checked, onChange, children }: FilterBoxProps) {
  return (
    <label className="flex min-h-6 cursor-pointer items-center gap-2 text-sm">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4 accent-accent"
      />
      {children}
    </label>
  );
}

/** `values` with `value` put in or taken out; undefined when none is left, so that it leaves the URL. */
export function toggled<Value extends string>(
  values: readonly Value[] | undefined,
  value: Value,
): Value[] | undefined {
  const next = values?.includes(value)
    ? values.filter((each) => each !== value)
    : [...(values ?? []), value];
  return next.length === 0 ? undefined : next;
}
