import { useRef, useState, type SubmitEvent } from "react";

export type FieldErrors<Values> = { [Key in keyof Values]?: string | undefined };
type Explained = { message: string; fields: Readonly<Record<string, string>> };

type FormOptions<Values> = {
  initial: Values;
  /** What is wrong before anything is sent; one sentence a field. */
  check?: (values: Values) => FieldErrors<Values>;
  /** Sends; whatever it throws is told by `explain`. */
  submit: (values: Values) => Promise<void>;
  /** A failure in words, with the fields that the server named. */
  explain: (error: unknown) => Explained;
};

/**
 * A form's values, its errors and its sending. Errors show after the first try and go as they are mended;
 * what was typed stays whatever happens. Put `onSubmit` and `noValidate` on the form element.
 */
export function useForm<Values extends Record<string, unknown>>({
  initial,
  check,
  submit,
  explain,
}: FormOptions<Values>) {
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<FieldErrors<Values>>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const tried = useRef(false);

  function set<Key extends keyof Values>(key: Key, value: Values[Key]) {
    setValues((now) => ({ ...now, [key]: value }));
    if (tried.current) setErrors(check?.({ ...values, [key]: value }) ?? {});
  }

  async function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    tried.current = true;
    const form = event.currentTarget;
    const found = check?.(values) ?? {};
    setErrors(found);
    setFailure(null);
    if (Object.values(found).some((error) => error !== undefined)) {
      focusFirstError(form);
      return;
    }
    setBusy(true);
    try {
      await submit(values);
    } catch (error) {
      const { message, fields } = explain(error);
      const named = Object.fromEntries(
        Object.entries(fields).filter(([field]) => field in values),
      ) as FieldErrors<Values>;
      setErrors(named);
      if (Object.keys(named).length === 0) setFailure(message);
      else focusFirstError(form);
    } finally {
      setBusy(false);
    }
  }

  return { values, set, errors, failure, busy, onSubmit };
}

/** After the errors are on the page: the keyboard goes where the first one is. */
function focusFirstError(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

const addressPattern = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

/** A sentence when this can't be an e-mail address. */
export function addressError(value: string): string | undefined {
  if (value.trim() === "") return "Your e-mail address is missing.";
  return addressPattern.test(value.trim()) ? undefined : "An address looks like name@example.org.";
}
