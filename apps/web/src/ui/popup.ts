/** What floats: one hairline, one shadow, a motion under 150 ms. */
export const popupClass =
  "rounded-md border border-line bg-raised p-1 text-sm text-ink shadow-float outline-none transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0";

/** A row in a list that floats, with a column for its mark. */
export const optionClass =
  "grid min-h-7 cursor-default grid-cols-[16px_1fr] items-center gap-x-2 rounded-sm px-2 py-1 outline-none select-none data-disabled:text-ink-3 data-highlighted:bg-hover";

/** A row in a menu. */
export const menuItemClass =
  "flex min-h-7 cursor-default items-center gap-2 rounded-sm px-2 py-1 outline-none select-none data-disabled:text-ink-3 data-highlighted:bg-hover";
