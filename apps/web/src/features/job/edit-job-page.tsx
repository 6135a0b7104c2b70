import { type ReactNode } from "react";

/** Under way. */
export function EditJobPage(): ReactNode {
  return null;
}
