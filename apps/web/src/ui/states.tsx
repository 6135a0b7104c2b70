import { clsx } from "clsx";
import { type ReactNode } from "react";
import { Button } from "./button.tsx";

/** Where text will be. `label` is read out once for the whole block. */
export function Skeleton({
  lines = 3,
  label = "Loading",
  className,
}: {
  lines?: number;
  label?: string;
  className?: string;
}) {
  const widths = ["w-2/3", "w-full", "w-5/6", "w-1/2"];
  return (
    <output className={clsx("flex flex-col gap-3", className)}>
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span
          key={line}
          aria-hidden
          className={clsx(
            "h-4 animate-[skeleton_1.4s_ease-in-out_infinite] rounded-sm bg-line",
            widths[line % widths.length],
          )}
        />
      ))}
    </output>
  );
}

/** Where the rows of a table will be. */
export function SkeletonRows({ rows = 6, label = "Loading" }: { rows?: number; label?: string }) {
  return (
    <output className="block divide-y divide-line border-t border-line">
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} aria-hidden className="flex h-(--row) items-center gap-6">
          <span className="h-3 w-40 animate-[skeleton_1.4s_ease-in-out_infinite] rounded-sm bg-line" />
          <span className="h-3 w-64 max-w-full animate-[skeleton_1.4s_ease-in-out_infinite] rounded-sm bg-line" />
        </div>
      ))}
    </output>
  );
}

type EmptyProps = { title: string; children?: ReactNode; action?: ReactNode; className?: string };

/** Nothing here yet: what would be here and what to do. */
export function EmptyState({ title, children, action, className }: EmptyProps) {
  return (
    <div className={clsx("border-y border-line py-10", className)}>
      <p className="text-base font-[550]">{title}</p>
      {children ? <div className="mt-1 max-w-prose text-sm text-ink-2">{children}</div> : null}
      {action ? <div className="mt-4 flex flex-wrap gap-2">{action}</div> : null}
    </div>
  );
}

type ErrorStateProps = {
  title: string;
  /** What was kept and what to do. */
  children?: ReactNode;
  /** For the operator: finds the request in the log. */
  requestId?: string | undefined;
  onRetry?: () => void;
};

/** It went wrong: what happened, what was kept, what to do. */
export function ErrorState({ title, children, requestId, onRetry }: ErrorStateProps) {
  return (
    <div role="alert" className="border-l-2 border-alert py-1 pl-4">
      <p className="text-base font-[550]">{title}</p>
      {children ? <div className="mt-1 max-w-prose text-sm text-ink-2">{children}</div> : null}
      {requestId ? (
        <p className="mt-1 text-xs text-ink-3">
          Request <code>{requestId}</code>
        </p>
      ) : null}
      {onRetry ? (
        <Button size="sm" className="mt-3" onClick={onRetry}>
          Try again
        </Button>
      ) : null}
    </div>
  );
}
