import { createRoute } from "@tanstack/react-router";
import { PublicShell } from "#/ui/public-shell.tsx";
import { rootRoute } from "../root.tsx";

/** Pages for everybody: drawn on the server, without the component library, tRPC's client or the query cache. */
export const publicRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "public",
  component: PublicShell,
});
