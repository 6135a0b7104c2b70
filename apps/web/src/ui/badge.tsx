import { clsx } from "clsx";
import { type ReactNode } from "react";

type BadgeProps = {
  tone?: "plain" | "accent" | "alert" | "strong";
  children: ReactNode;
  className?: string;
};

/** A word about a thing's state. Never a verdict: those have shapes of their own. */
export function Badge({ tone = "plain", children, className }: BadgeProps) {
  return (
    <span
      className={clsx(
        "inline-flex h-5 items-center gap-1 rounded-sm px-1.5 text-xs font-[550] whitespace-nowrap",
        {
          plain: "bg-hover text-ink-2",
          accent: "bg-accent-soft text-accent-strong",
          alert: "bg-alert-soft text-alert",
          strong: "bg-ink text-paper",
        }[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
