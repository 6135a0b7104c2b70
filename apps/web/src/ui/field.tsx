import { clsx } from "clsx";
import { createContext, use, useId, useMemo, type ComponentProps, type ReactNode } from "react";
import { CircleAlert } from "lucide-react";

type FieldIds = {
  control: string;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
};
const FieldContext = createContext<FieldIds | null>(null);

/** What a control inside a `Field` puts on its element: id, description, validity. */
export function useFieldProps(): {
  id?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  "aria-required"?: true;
} {
  const field = use(FieldContext);
  if (field === null) return {};
  return {
    id: field.control,
    ...(field.describedBy === undefined ? {} : { "aria-describedby": field.describedBy }),
    ...(field.invalid ? { "aria-invalid": true as const } : {}),
    ...(field.required ? { "aria-required": true as const } : {}),
  };
}

type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean;
  /** Says "optional" beside the label; for forms where most fields are required. */
  optional?: boolean;
  className?: string;
  children: ReactNode;
};

/** A label, one control, a hint and an error, tied together for every reader. */
export function Field({
  label,
  hint,
  error,
  required = false,
  optional = false,
  className,
  children,
}: FieldProps) {
  const id = useId();
  const describedBy = clsx(hint && `${id}-hint`, error && `${id}-error`) || undefined;
  const invalid = Boolean(error);
  const ids = useMemo(
    () => ({ control: id, describedBy, invalid, required }),
    [id, describedBy, invalid, required],
  );
  return (
    <FieldContext value={ids}>
      <div className={clsx("flex min-w-0 flex-col gap-1.5", className)}>
        <label htmlFor={id} className="text-sm font-[550]">
          {label}
          {optional ? <span className="font-normal text-ink-3"> · optional</span> : null}
        </label>
        {hint ? (
          <p id={`${id}-hint`} className="-mt-1 text-xs text-ink-3">
            {hint}
          </p>
        ) : null}
        {children}
        {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      </div>
    </FieldContext>
  );
}

/** One sentence under a control: what is wrong and how to mend it. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex gap-1.5 text-xs font-[550] text-alert">
      <CircleAlert size={14} aria-hidden className="mt-px shrink-0" />
      {children}
    </p>
  );
}

type FieldsetProps = {
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  className?: string;
  children: ReactNode;
};

/** Several controls that answer one question. */
export function Fieldset({ legend, hint, error, className, children }: FieldsetProps) {
  return (
    <fieldset className={clsx("min-w-0", className)}>
      <legend className="text-sm font-[550]">{legend}</legend>
      {hint ? <p className="mt-0.5 text-xs text-ink-3">{hint}</p> : null}
      <div className="mt-2">{children}</div>
      {error ? (
        <div className="mt-1.5">
          <FieldError>{error}</FieldError>
        </div>
      ) : null}
    </fieldset>
  );
}

/** What one types into; utilities beside it win, since it is a component class. */
export const controlClass = "control";

/** A line of text. */
export function Input({ className, ...rest }: ComponentProps<"input">) {
  return (
    <input {...useFieldProps()} className={clsx(controlClass, "h-9 px-3", className)} {...rest} />
  );
}

/** Several lines of text; grows with what is in it. */
export function Textarea({ className, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      {...useFieldProps()}
      className={clsx(controlClass, "control-text", className)}
      {...rest}
    />
  );
}

/** What a form as a whole has to say after it was sent: refused, lost, or kept. */
export function FormError({ children }: { children: ReactNode }) {
  return (
    <div
      role="alert"
      className="flex gap-2 rounded-md border-l-2 border-alert bg-alert-soft px-3 py-2 text-sm text-ink"
    >
      <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0 text-alert" />
      <div>{children}</div>
    </div>
  );
}
