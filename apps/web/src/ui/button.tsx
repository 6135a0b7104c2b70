import { clsx } from "clsx";
import { type ComponentProps } from "react";

export type ButtonLook = "primary" | "secondary" | "quiet" | "alert";

export type ButtonSize = "sm" | "md" | "lg" | "icon-sm" | "icon";

const sizes: Record<ButtonSize, string> = {
  sm: "h-7 px-2.5 text-xs",
  md: "h-9 px-3.5 text-sm",
  lg: "h-11 px-5 text-base",
  "icon-sm": "size-7",
  icon: "size-9",
};

const looks: Record<ButtonLook, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong",
  secondary: "border border-line-strong/70 bg-raised text-ink hover:bg-hover",
  quiet: "text-ink-2 hover:bg-hover hover:text-ink",
  alert: "border border-alert/60 text-alert hover:bg-alert-soft",
};

/** The classes of a button, so that a link can look like one. */
export function buttonClass(look: ButtonLook, size: ButtonSize = "md"): string {
  return clsx(
    "inline-flex shrink-0 items-center justify-center gap-2 rounded-md font-[550] whitespace-nowrap transition-colors select-none",
    "disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55",
    sizes[size],
    looks[look],
  );
}

type ButtonProps = ComponentProps<"button"> & {
  look?: ButtonLook;
  size?: ButtonSize;
  /** Work under way: the button stays focusable, keeps its width and ignores further presses. */
  busy?: boolean;
};

/** A button. `type` is "button" unless said otherwise. */
export function Button({
  look = "secondary",
  size = "md",
  busy = false,
  type = "button",
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      // eslint-disable-next-line react/button-has-type
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      className={clsx(buttonClass(look, size), className)}
      onClick={(event) => {
        // The second click of a double click is not a second wish; React may not have drawn `busy` by then.
        const again = type === "submit" && event.detail > 1;
        if (busy || again) event.preventDefault();
        else onClick?.(event);
      }}
      {...rest}
    >
      {busy ? <span aria-hidden className="busy-bar" /> : null}
      {children}
    </button>
  );
}

type IconButtonProps = Omit<ButtonProps, "aria-label" | "title" | "size"> & {
  label: string;
  size?: "sm" | "md";
};

/** A square button that shows only an icon; `label` names it for everyone else. */
export function IconButton({ label, size = "md", look = "quiet", ...rest }: IconButtonProps) {
  return (
    <Button
      aria-label={label}
      title={label}
      look={look}
      size={size === "sm" ? "icon-sm" : "icon"}
      {...rest}
    />
  );
}
