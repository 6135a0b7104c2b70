import { QueryClientProvider } from "@tanstack/react-query";
import { Outlet, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { createClient, createQueryClient, TRPCProvider } from "#/lib/trpc.ts";
import { Toaster } from "#/ui/toast.tsx";

/** The application's ground for pages that a visitor may use, too: the query cache and toasts, no session needed. */
export function OpenLayout(): ReactNode {
  const navigate = useNavigate();
  const [client] = useState(createClient);
  const [queryClient] = useState(() =>
    createQueryClient(
      () => void navigate({ to: "/sign-in", search: { next: window.location.pathname } }),
    ),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        <Outlet />
        <Toaster />
      </TRPCProvider>
    </QueryClientProvider>
  );
}
