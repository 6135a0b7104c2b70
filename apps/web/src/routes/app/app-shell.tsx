import { useNavigate } from "@tanstack/react-router";
import {
  Briefcase,
  Building2,
  Command,
  FileText,
  FlaskConical,
  House,
  LogOut,
  Plus,
  Route,
  ShieldCheck,
} from "lucide-react";
import { type ReactNode, useState } from "react";
import { authClient } from "#/lib/auth-client.ts";
import { ownAddress } from "#/lib/own-address.ts";
import { useMe } from "#/lib/use-me.ts";
import { Button } from "#/ui/button.tsx";
import { type PaletteGroup } from "#/ui/command-palette.tsx";
import { Dialog } from "#/ui/dialog.tsx";
import { GuidePalette } from "#/ui/guide-palette.tsx";
import { Menu, MenuChoice, MenuItem, MenuSeparator } from "#/ui/menu.tsx";
import { Shell } from "#/ui/shell.tsx";
import { useSetting } from "#/ui/use-setting.ts";
import { WaysToAnAccount } from "#/features/guest/ways-to-an-account.tsx";
import { AddressNotice } from "./address-notice.tsx";
import { GuestNotice, LeftAsGuest } from "./guest-notice.tsx";

type AppShellProps = {
  /** Where one is, in the top bar. */
  bar: ReactNode;
  side: ReactNode;
  /** What the palette offers here, before what it offers everywhere. */
  commands?: readonly PaletteGroup[];
  children: ReactNode;
};

/** The frame of every page behind sign-in: palette, account menu, settings of this browser. */
export function AppShell({ bar, side, commands, children }: AppShellProps) {
  const me = useMe();
  const address = ownAddress(me.user);
  const navigate = useNavigate();
  const [paletteOpen, setPaletteOpen] = useState(false);
  const [asking, setAsking] = useState(false);

  async function signOut() {
    await authClient.signOut();
    // A full load, so that nothing of this session stays in memory.
    window.location.assign("/");
  }

  const everywhere: PaletteGroup[] = [
    {
      heading: "Go to",
      items: [
        {
          id: "home",
          label: "Your home",
          icon: <House size={16} />,
          onSelect: () => void navigate({ to: "/home" }),
        },
        {
          id: "applications",
          label: "Your applications",
          icon: <FileText size={16} />,
          onSelect: () => void navigate({ to: "/home/applications" }),
        },
        {
          id: "your-data",
          label: "Your data",
          hint: "Export or erase it",
          icon: <ShieldCheck size={16} />,
          onSelect: () => void navigate({ to: "/home/data" }),
        },
        {
          id: "roadmap",
          label: "Roadmap",
          hint: "What to learn next",
          icon: <Route size={16} />,
          onSelect: () => void navigate({ to: "/guide/roadmap" }),
        },
        {
          id: "jobs",
          label: "Open jobs",
          icon: <Briefcase size={16} />,
          onSelect: () => void navigate({ to: "/jobs" }),
        },
        ...me.memberships.map(({ organization }) => ({
          id: `organization-${organization.slug}`,
          label: organization.name,
          hint: "Organization",
          icon: <Building2 size={16} />,
          onSelect: () =>
            void navigate({
              to: "/org/$organization",
              params: { organization: organization.slug },
            }),
        })),
        ...(address === null
          ? []
          : [
              {
                id: "new-organization",
                label: "New organization",
                icon: <Plus size={16} />,
                onSelect: () => void navigate({ to: "/org/new" }),
              },
            ]),
      ],
    },
  ];

  return (
    <Shell
      bar={bar}
      side={side}
      tools={
        <>
          <Button
            look="quiet"
            size="sm"
            onClick={() => setPaletteOpen(true)}
            aria-label="Command palette"
          >
            <Command size={14} aria-hidden />
            <kbd className="hidden font-sans text-xs text-ink-3 sm:inline">K</kbd>
          </Button>
          <AccountMenu
            name={me.user.name}
            email={address ?? "No address yet"}
            onSignOut={() => (address === null ? setAsking(true) : void signOut())}
          />
        </>
      }
    >
      {me.memberships.some(({ organization }) => organization.demo) ? <DemoMark /> : null}
      {address === null ? <GuestNotice /> : <LeftAsGuest />}
      {me.user.emailVerified || address === null ? null : <AddressNotice email={address} />}
      {children}
      <GuidePalette
        open={paletteOpen}
        onOpenChange={setPaletteOpen}
        groups={[...(commands ?? []), ...everywhere]}
      />
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title="There is no way back as a guest"
        description="You have no password here. Signed out, nobody opens your work again; what was begun is handed in when its time is up. An account keeps it."
      >
        <div className="flex flex-wrap gap-2">
          <WaysToAnAccount />
          <Button look="quiet" onClick={() => void signOut()}>
            Sign out all the same
          </Button>
        </div>
      </Dialog>
    </Shell>
  );
}

/** Demo data says so wherever it is worked with. */
function DemoMark() {
  return (
    <p className="flex items-center gap-2 border-b border-line bg-sunk px-4 py-1.5 text-xs text-ink-2 sm:px-8">
      <FlaskConical size={14} aria-hidden className="shrink-0" />
      Demo data: these people and organizations are made up. Every verdict was made by grading real
      solutions.
    </p>
  );
}

function AccountMenu({
  name,
  email,
  onSignOut,
}: {
  name: string;
  email: string;
  onSignOut: () => void;
}) {
  const [theme, setTheme] = useSetting<"system" | "light" | "dark">("theme", "system");
  const navigate = useNavigate();
  const [density, setDensity] = useSetting<"compact" | "normal" | "roomy">("density", "normal");
  return (
    <Menu
      align="end"
      trigger={
        <Button look="quiet" size="sm" aria-label={`Account of ${name}`}>
          <span className="max-w-32 truncate">{name}</span>
        </Button>
      }
    >
      <p className="max-w-60 truncate px-2 pt-1 text-xs text-ink-3">{email}</p>
      <MenuChoice
        label="Colours"
        value={theme}
        onChange={setTheme}
        choices={[
          { value: "system", label: "As the system" },
          { value: "light", label: "Light" },
          { value: "dark", label: "Dark" },
        ]}
      />
      <MenuChoice
        label="Rows"
        value={density}
        onChange={setDensity}
        choices={[
          { value: "compact", label: "Compact" },
          { value: "normal", label: "Normal" },
          { value: "roomy", label: "Roomy" },
        ]}
      />
      <MenuSeparator />
      <MenuItem
        icon={<ShieldCheck size={14} />}
        onSelect={() => void navigate({ to: "/home/data" })}
      >
        Your data
      </MenuItem>
      <MenuItem icon={<LogOut size={14} />} onSelect={onSignOut}>
        Sign out
      </MenuItem>
    </Menu>
  );
}
