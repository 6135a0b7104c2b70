import { type ReactNode } from "react";

/** Under way. */
export function JobLayout(): ReactNode {
  return null;
}
