import { type ReactNode } from "react";

/** Under way. */
export function ShortlistPage(): ReactNode {
  return null;
}
