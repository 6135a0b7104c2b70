import { useEffect } from "react";

/** Calls when ⌘K or Ctrl K is pressed anywhere; null listens to nothing. */
export function usePaletteKey(onPress: (() => void) | null): void {
  useEffect(() => {
    if (onPress === null) return;
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== "k" || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      onPress?.();
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  });
}
