import { useEffect, useState } from "react";

type KeyboardList<Item> = {
  items: readonly Item[];
  idOf: (item: Item) => string;
  onOpen: (item: Item) => void;
  /** Single letters for what can be done with the active item. */
  keys?: Record<string, (item: Item) => void>;
};

/**
 * j and k (or the arrows) walk a list, Enter opens, other letters act; nothing happens while something is
 * being typed or a dialog is open. Rows carry `data-row={id}`. Returns the active id, null before the first key.
 */
export function useKeyboardList<Item>({ items, idOf, onOpen, keys }: KeyboardList<Item>): {
  active: string | null;
  setActive: (id: string | null) => void;
} {
  const [active, setActive] = useState<string | null>(null);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.metaKey || event.ctrlKey || event.altKey || isBusyElsewhere(event.target)) return;
      const at = items.findIndex((item) => idOf(item) === active);
      const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
      if (step !== 0 && items.length > 0) {
        event.preventDefault();
        const next = items[Math.min(Math.max(at + step, 0), items.length - 1)];
        if (next === undefined) return;
        setActive(idOf(next));
        document
          .querySelector(`[data-row="${CSS.escape(idOf(next))}"]`)
          ?.scrollIntoView({ block: "nearest" });
        return;
      }
      const item = items[at];
      if (item === undefined) return;
      if (event.key === "Enter" && !isInteractive(event.target)) {
        event.preventDefault();
        onOpen(item);
      } else if (keys?.[event.key]) {
        event.preventDefault();
        keys[event.key]?.(item);
      }
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  });

  return { active, setActive };
}

function isBusyElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="menu"]') !== null) return true;
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable], [role=combobox]") !== null
  );
}

function isInteractive(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("a, button, [role=listbox], [role=tab]") !== null
  );
}
