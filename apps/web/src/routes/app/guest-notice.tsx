import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { Link2 } from "lucide-react";
import { type ReactNode } from "react";
import { useTRPC } from "#/lib/trpc.ts";
import { TextLink } from "#/ui/link.tsx";

/** A guest has no address and no password: the session in this browser is all there is. */
export function GuestNotice() {
  return (
    <Strip>
      You came by a link: no other browser opens your work.{" "}
      <TextLink to="/home/guest">Keep it in an account</TextLink>
    </Strip>
  );
}

/** Who has signed in over a guest's session is told what was left behind. */
export function LeftAsGuest() {
  const guest = useQuery({ ...useTRPC().guest.get.queryOptions(), staleTime: Infinity });
  const { pathname } = useLocation();
  if (!guest.data || pathname === "/home/guest") return null;
  return (
    <Strip>
      {guest.data.name} was a guest in this browser, and work was begun.{" "}
      <TextLink to="/home/guest">Take it over</TextLink>
    </Strip>
  );
}

function Strip({ children }: { children: ReactNode }) {
  return (
    <p className="flex items-center gap-2 border-b border-line bg-sunk px-4 py-1.5 text-xs text-ink-2 sm:px-8">
      <Link2 size={14} aria-hidden className="shrink-0" />
      <span className="min-w-0 break-words">{children}</span>
    </p>
  );
}
