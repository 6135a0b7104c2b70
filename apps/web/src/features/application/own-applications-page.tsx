import { type ReactNode } from "react";
import { Page } from "#/ui/page.tsx";

/** Every application of one's own and where it stands. */
export function OwnApplicationsPage(): ReactNode {
  return <Page title="Your applications">{null}</Page>;
}
