import { type ReactNode } from "react";

/** One application, on one page to decide on. */
export function ApplicationRoute(): ReactNode {
  return null;
}
