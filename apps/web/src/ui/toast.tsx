import { toast, Toaster as Sonner } from "sonner";

/** Where toasts appear; once on a page. */
export function Toaster() {
  return (
    <Sonner
      className="font-sans!"
      position="bottom-left"
      gap={8}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-[min(24rem,calc(100vw-2rem))] items-center gap-3 rounded-md border border-line bg-raised px-4 py-3 text-sm text-ink shadow-float",
          title: "font-[550]",
          description: "text-ink-2",
          content: "flex-1",
          actionButton:
            "rounded-sm px-1 text-sm font-[550] text-accent underline underline-offset-3",
        },
      }}
    />
  );
}

/** Says that something was done. */
export function said(title: string, description?: string): void {
  toast(title, description ? { description } : {});
}

/** Says that something was done and can be taken back for eight seconds. */
export function saidWithUndo(title: string, undo: () => void): void {
  toast(title, { duration: 8000, action: { label: "Undo", onClick: undo } });
}

/** Says that something was not done, why, and what was kept. Stays until dismissed or twelve seconds have passed. */
export function saidFailure(title: string, description: string): void {
  toast.error(title, { description, duration: 12_000, icon: null });
}
