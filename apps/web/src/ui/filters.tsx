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

type FilterMoreProps = {
  legend: string;
  /** Stands open, since something in it is chosen. */
  open: boolean;
  children: ReactNode;
};

/** A question with so many answers that they are folded away until they are asked for. */
export function FilterMore({ legend, open, children }: FilterMoreProps) {
  return (
    <details open={open}>
      <summary className="cursor-pointer text-xs font-[550] text-ink-3">{legend}</summary>
      <fieldset className="mt-1.5 flex max-h-64 flex-col gap-1 overflow-y-auto overscroll-contain">
        <legend className="sr-only">{legend}</legend>
        {children}
      </fieldset>
    </details>
  );
}

type FilterBoxProps = {
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** How many there are. */
  count?: number;
  children: ReactNode;
};

/** One of its answers. */
export function FilterBox({ checked, onChange, count, children }: FilterBoxProps) {
  return (
    <label className="flex min-h-6 cursor-pointer items-center gap-2 text-sm">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4 accent-accent"
      />
      {children}
      {count === undefined ? null : (
        <span className="text-xs text-ink-3 tabular-nums">{count}</span>
      )}
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
