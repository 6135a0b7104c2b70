import { type ReactNode } from "react";

/** Where a signed-in person starts. */
export function HomeRoute(): ReactNode {
  return null;
}
