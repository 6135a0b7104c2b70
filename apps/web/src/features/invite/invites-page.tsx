import { type ReactNode } from "react";

/** Under way. */
export function InvitesPage(): ReactNode {
  return null;
}
