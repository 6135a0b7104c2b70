import { type ReactNode } from "react";

/** Under way. */
export function PreviewJobPage(): ReactNode {
  return null;
}
