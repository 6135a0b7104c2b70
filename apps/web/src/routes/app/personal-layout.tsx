import { Link, Outlet } from "@tanstack/react-router";
import { Briefcase, Building2, FileText, Hammer, House, Plus, ShieldCheck } from "lucide-react";
import { type ReactNode } from "react";
import { ownAddress } from "#/lib/own-address.ts";
import { useMe } from "#/lib/use-me.ts";
import { sideLinkClass } from "#/ui/shell.tsx";
import { AppShell } from "./app-shell.tsx";

/** A person's own pages: home, applications, and the ways to organizations. */
export function PersonalLayout(): ReactNode {
  const { memberships, user } = useMe();
  const hires = ownAddress(user) !== null;
  return (
    <AppShell
      bar={null}
      side={
        <>
          <Link to="/home" activeOptions={{ exact: true }} className={sideLinkClass}>
            <House size={16} aria-hidden /> Home
          </Link>
          <Link to="/home/applications" className={sideLinkClass}>
            <FileText size={16} aria-hidden /> Applications
          </Link>
          <Link to="/jobs" className={sideLinkClass}>
            <Briefcase size={16} aria-hidden /> Open jobs
          </Link>
          <Link to="/practice" className={sideLinkClass}>
            <Hammer size={16} aria-hidden /> Practice
          </Link>
          <Link to="/home/data" className={sideLinkClass}>
            <ShieldCheck size={16} aria-hidden /> Your data
          </Link>
          {hires ? (
            <p className="hidden px-2.5 pt-5 pb-1 text-xs text-ink-3 md:block">Hiring</p>
          ) : null}
          {memberships.map(({ organization }) => (
            <Link
              key={organization.id}
              to="/org/$organization"
              params={{ organization: organization.slug }}
              className={sideLinkClass}
            >
              <Building2 size={16} aria-hidden className="shrink-0" />
              <span className="truncate">{organization.name}</span>
            </Link>
          ))}
          {hires ? (
            <Link to="/org/new" className={sideLinkClass}>
              <Plus size={16} aria-hidden /> New organization
            </Link>
          ) : null}
        </>
      }
    >
      <Outlet />
    </AppShell>
  );
}
