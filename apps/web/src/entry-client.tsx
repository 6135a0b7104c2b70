import { RouterProvider } from "@tanstack/react-router";
import { startTransition, StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { createBrowserLoad } from "./lib/load.ts";
import { followHead } from "./lib/head.ts";
import { createAppRouter } from "./router.tsx";
import "./ui/tokens.css";

const root = document.getElementById("root");
if (root === null) throw new Error("The document has no #root");

const embedded = document.getElementById("unsung-data")?.textContent;
const replay = new Map<string, unknown>(
  embedded ? Object.entries(JSON.parse(embedded) as Record<string, unknown>) : [],
);
const router = createAppRouter({ load: createBrowserLoad(replay) });
followHead(router);
const app = (
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>
);

if (embedded) {
  // The router leaves out its outer Suspense boundaries when it knows that the server rendered.
  router.ssr = { manifest: undefined };
  await router.load();
  // In slices, so that a page that is read already answers to scrolling and clicks meanwhile.
  startTransition(() => {
    hydrateRoot(root, app);
  });
} else {
  createRoot(root).render(app);
}
