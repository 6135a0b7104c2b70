import { type ReactNode } from "react";
import { HomePage } from "#/features/home/home-page.tsx";

/** Where a signed-in person starts. */
export function HomeRoute(): ReactNode {
  return <HomePage />;
}
