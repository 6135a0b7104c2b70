import { type ReactNode } from "react";
import { Landing } from "#/features/landing/landing.tsx";

/** The start page. */
export function LandingRoute(): ReactNode {
  return <Landing />;
}
