import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

/**
 * A setting of this browser, `data-<name>` on the document and kept in its storage; `fallback` is what no
 * choice means. Other tabs follow when they next load.
 */
export function useSetting<Value extends string>(
  name: "theme" | "density",
  fallback: Value,
): [Value, (value: Value) => void] {
  const value = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => document.documentElement.dataset[name] ?? fallback,
    () => fallback,
  );

  function choose(next: Value) {
    if (next === fallback) {
      delete document.documentElement.dataset[name];
      localStorage.removeItem(`unsung.${name}`);
    } else {
      document.documentElement.dataset[name] = next;
      localStorage.setItem(`unsung.${name}`, next);
    }
    for (const listener of listeners) listener();
  }

  // Written only by `choose`, and by the script in index.html that reads what `choose` wrote.
  return [value as Value, choose];
}
