import { clsx } from "clsx";

/** The name and its sign: two ticks passed, one still to do. */
export function Wordmark({ className }: { className?: string }) {
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-2 text-base font-[650] tracking-[-0.01em]",
        className,
      )}
    >
      <svg width={17} height={16} viewBox="0 0 17 16" aria-hidden className="text-accent">
        <rect x={0} y={1} width={4} height={14} rx={1} fill="currentColor" />
        <rect x={6} y={1} width={4} height={14} rx={1} fill="currentColor" />
        <rect
          x={12.75}
          y={1.75}
          width={3.5}
          height={12.5}
          rx={0.75}
          fill="none"
          stroke="currentColor"
          strokeWidth={1.5}
        />
      </svg>
      Unsung
    </span>
  );
}
