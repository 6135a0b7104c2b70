import { Outlet } from "@tanstack/react-router";
import { type ReactNode } from "react";

/** One organization: its sections at the side. */
export function OrganizationLayout(): ReactNode {
  return <Outlet />;
}
