import { X } from "lucide-react";
import { type ReactNode, useId, useRef, useState } from "react";
import { Fieldset, Input } from "./field.tsx";
import { type Choice } from "./select.tsx";

type PickManyProps = {
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  values: readonly string[];
  choices: readonly Choice[];
  onChange: (values: string[]) => void;
  /** Values that can be chosen at most. */
  max: number;
  /** What is looked for, as in "Find a skill". */
  find: string;
  /** What the list says when nothing matches what was typed. */
  empty: string;
};

const shown = 8;

/**
 * Several of many known values, found by typing and ticked; for public pages, which do without the component library.
 * The list opens with the first letter, so that a page does not carry 250 countries.
 */
export function PickMany({
  legend,
  hint,
  error,
  values,
  choices,
  onChange,
  max,
  find,
  empty,
}: PickManyProps) {
  const [text, setText] = useState("");
  const hintId = useId();
  const search = useRef<HTMLInputElement>(null);
  const chosen = values.map(
    (value) => choices.find((choice) => choice.value === value) ?? { value, label: value },
  );
  const words = text.trim().toLowerCase();
  const matches = words === "" ? [] : matching(choices, words).slice(0, shown);
  const full = values.length >= max;

  function toggle(value: string) {
    if (values.includes(value)) onChange(values.filter((each) => each !== value));
    else if (!full) onChange([...values, value]);
  }

  return (
    <Fieldset legend={legend} hint={hint} error={error}>
      {chosen.length === 0 ? null : (
        <ul className="mb-2 flex flex-wrap gap-1.5">
          {chosen.map((choice) => (
            <li key={choice.value}>
              <button
                type="button"
                aria-label={`Remove ${choice.label}`}
                onClick={() => toggle(choice.value)}
                className="flex h-7 items-center gap-1.5 rounded-sm bg-accent-soft pr-1.5 pl-2.5 text-sm text-accent-strong hover:bg-hover"
              >
                {choice.label} <X size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Input
        ref={search}
        type="search"
        aria-label={find}
        placeholder={find}
        aria-describedby={hintId}
        aria-invalid={error === undefined ? undefined : true}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          // Enter takes the first match; the form is sent by its button.
          event.preventDefault();
          const [first] = matches;
          if (!first) return;
          toggle(first.value);
          setText("");
        }}
      />
      <p id={hintId} className="sr-only">
        Type, then tick what you mean below; Enter takes the first.
      </p>
      <output className="block" aria-live="polite">
        {words !== "" && matches.length === 0 ? (
          <span className="mt-2 block text-xs text-ink-3">{empty}</span>
        ) : null}
        {full ? (
          <span className="mt-2 block text-xs text-ink-3">That is all there can be.</span>
        ) : null}
      </output>
      {matches.length === 0 ? null : (
        <ul className="mt-1.5 divide-y divide-line overflow-hidden rounded-md border border-line bg-raised">
          {matches.map((choice) => (
            <li key={choice.value}>
              <label className="flex min-h-9 cursor-pointer items-center gap-2.5 px-3 text-sm hover:bg-hover">
                <input
                  type="checkbox"
                  checked={values.includes(choice.value)}
                  disabled={full && !values.includes(choice.value)}
                  onChange={() => {
                    toggle(choice.value);
                    setText("");
                    // The box that was ticked goes with the list: the keyboard goes on in the field.
                    search.current?.focus();
                  }}
                  className="size-4 accent-accent"
                />
                <span className="flex-1">{choice.label}</span>
                {choice.hint ? <span className="text-xs text-ink-3">{choice.hint}</span> : null}
              </label>
            </li>
          ))}
        </ul>
      )}
    </Fieldset>
  );
}

/** Those that begin with the words before those that only hold them. */
function matching(choices: readonly Choice[], words: string): Choice[] {
  const holding = choices.filter((choice) => choice.label.toLowerCase().includes(words));
  const rank = (choice: Choice) => (choice.label.toLowerCase().startsWith(words) ? 0 : 1);
  return holding.toSorted((a, b) => rank(a) - rank(b));
}
