import { Dialog as Base } from "@base-ui/react/dialog";
import { clsx } from "clsx";
import { X } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  children: ReactNode;
  className?: string;
};

/** The second press of a double click that opened it falls on the backdrop, and is meant for nothing. */
const doubleClickMs = 500;

/** A question that must be answered before going on. Escape and the backdrop leave it. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  className,
}: DialogProps) {
  const openedAt = useRef(0);
  useEffect(() => {
    if (open) openedAt.current = performance.now();
  }, [open]);
  return (
    <Base.Root
      open={open}
      onOpenChange={(next, { reason }) => {
        const second = performance.now() - openedAt.current < doubleClickMs;
        if (reason !== "outside-press" || !second) onOpenChange(next);
      }}
    >
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          className={clsx(
            "fixed top-[12vh] left-1/2 z-50 max-h-[80dvh] w-[min(32rem,calc(100vw-2rem))] -translate-x-1/2 overflow-y-auto rounded-md border border-line bg-raised p-5 shadow-float outline-none",
            "transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0",
            className,
          )}
        >
          <Base.Title className="pr-10 text-lg font-[620]">{title}</Base.Title>
          {description ? (
            <Base.Description className="mt-1 text-sm text-ink-2">{description}</Base.Description>
          ) : null}
          <div className="mt-4">{children}</div>
          {/* Last, so that the keyboard starts where the question is. */}
          <Base.Close
            aria-label="Close"
            className="absolute top-4 right-4 grid size-8 place-items-center rounded-md text-ink-3 hover:bg-hover hover:text-ink"
          >
            <X size={16} aria-hidden />
          </Base.Close>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
