import { type ReactNode } from "react";
export function VerifiedPage(): ReactNode {
  return null;
}
