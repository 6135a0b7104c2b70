import { Tooltip } from "@base-ui/react/tooltip";
import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { Navigate, Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { Loaded } from "#/lib/loaded.tsx";
import { createClient, createQueryClient, TRPCProvider, useTRPC } from "#/lib/trpc.ts";
import { Skeleton } from "#/ui/states.tsx";
import { Toaster } from "#/ui/toast.tsx";

/** What every page of the application stands on: a session, the query cache, toasts. */
export function AppLayout(): ReactNode {
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
        <Tooltip.Provider delay={400}>
          <SignedIn>
            <Outlet />
          </SignedIn>
          <Toaster />
        </Tooltip.Provider>
      </TRPCProvider>
    </QueryClientProvider>
  );
}

/** Sends whoever is not signed in to sign in, and back here afterwards. */
function SignedIn({ children }: { children: ReactNode }) {
  const account = useQuery(useTRPC().account.me.queryOptions());
  const { href } = useLocation();
  return (
    <Loaded
      query={account}
      what="Your account"
      skeleton={<Skeleton className="mx-auto max-w-[760px] px-4 py-16" lines={5} />}
    >
      {(me) =>
        me === null ? <Navigate to="/sign-in" search={{ next: href }} replace /> : children
      }
    </Loaded>
  );
}
