import { useQuery } from "@tanstack/react-query";
import { mayDo } from "@unsung/api/contract/permission";
import { Link, Outlet, useNavigate, useParams } from "@tanstack/react-router";
import { Briefcase, ChevronsUpDown, House, Inbox, Plus, Settings, Users } from "lucide-react";
import { type ReactNode } from "react";
import { useTRPC } from "#/lib/trpc.ts";
import { useMe } from "#/lib/use-me.ts";
import { jobStateWords } from "#/lib/words.ts";
import { Button } from "#/ui/button.tsx";
import { Menu, MenuItem, MenuSeparator } from "#/ui/menu.tsx";
import { sideLinkClass } from "#/ui/shell.tsx";
import { NotFoundPage } from "../not-found.tsx";
import { AppShell } from "./app-shell.tsx";

/** One organization: its sections at the side, its name in the bar. */
export function OrganizationLayout(): ReactNode {
  const { organization: slug } = useParams({ from: "/app/org/$organization" });
  const { memberships } = useMe();
  const navigate = useNavigate();
  const membership = memberships.find(({ organization }) => organization.slug === slug);
  const params = { organization: slug };
  const trpc = useTRPC();
  const jobs = useQuery(
    trpc.job.list.queryOptions(
      { organization: slug, limit: 50 },
      { enabled: membership !== undefined },
    ),
  );
  const mayRead = membership !== undefined && mayDo(membership.role, "request.read");
  const inbox = useQuery(
    trpc.hireRequest.inbox.unread.queryOptions({ organization: slug }, { enabled: mayRead }),
  );
  const unread = inbox.data?.unread ?? 0;
  return (
    <AppShell
      bar={
        <Menu
          trigger={
            <Button look="quiet" size="sm" className="max-w-full">
              <span className="truncate">{membership?.organization.name ?? "Organizations"}</span>
              <ChevronsUpDown size={12} aria-hidden className="shrink-0 text-ink-3" />
            </Button>
          }
        >
          {memberships.map(({ organization }) => (
            <MenuItem
              key={organization.id}
              render={<Link to="/org/$organization" params={{ organization: organization.slug }} />}
            >
              {organization.name}
            </MenuItem>
          ))}
          <MenuSeparator />
          <MenuItem icon={<House size={14} />} render={<Link to="/home" />}>
            Your home
          </MenuItem>
          <MenuItem icon={<Plus size={14} />} render={<Link to="/org/new" />}>
            New organization
          </MenuItem>
        </Menu>
      }
      commands={[
        {
          heading: membership?.organization.name ?? "Organization",
          items: [
            {
              id: "org-jobs",
              label: "Jobs of the organization",
              icon: <Briefcase size={16} />,
              onSelect: () => void navigate({ to: "/org/$organization", params }),
            },
            {
              id: "org-new-job",
              label: "New job",
              icon: <Plus size={16} />,
              onSelect: () => void navigate({ to: "/org/$organization/jobs/new", params }),
            },
            ...(mayRead
              ? [
                  {
                    id: "org-requests",
                    label: "Requests for developers",
                    icon: <Inbox size={16} />,
                    onSelect: () => void navigate({ to: "/org/$organization/requests", params }),
                  },
                ]
              : []),
            {
              id: "org-members",
              label: "Members",
              icon: <Users size={16} />,
              onSelect: () => void navigate({ to: "/org/$organization/members", params }),
            },
            {
              id: "org-settings",
              label: "Settings of the organization",
              icon: <Settings size={16} />,
              onSelect: () => void navigate({ to: "/org/$organization/settings", params }),
            },
          ],
        },
        {
          heading: "Jobs",
          items: (jobs.data?.items ?? []).map((job) => ({
            id: job.id,
            label: job.title,
            hint: jobStateWords[job.state],
            icon: <Briefcase size={16} />,
            onSelect: () =>
              void navigate({
                to: "/org/$organization/jobs/$jobId",
                params: { ...params, jobId: job.id },
              }),
          })),
        },
      ]}
      side={
        <>
          <Link
            to="/org/$organization"
            params={params}
            activeOptions={{ exact: true }}
            className={sideLinkClass}
          >
            <Briefcase size={16} aria-hidden /> Jobs
          </Link>
          {mayRead ? (
            <Link to="/org/$organization/requests" params={params} className={sideLinkClass}>
              <Inbox size={16} aria-hidden /> Requests
              {unread > 0 ? (
                <span className="tabular ml-auto rounded-sm bg-accent-soft px-1.5 text-xs font-[620] text-accent-strong">
                  {unread}
                  <span className="sr-only"> unread</span>
                </span>
              ) : null}
            </Link>
          ) : null}
          <Link to="/org/$organization/members" params={params} className={sideLinkClass}>
            <Users size={16} aria-hidden /> Members
          </Link>
          <Link to="/org/$organization/settings" params={params} className={sideLinkClass}>
            <Settings size={16} aria-hidden /> Settings
          </Link>
        </>
      }
    >
      {membership ? <Outlet /> : <NotFoundPage />}
    </AppShell>
  );
}
