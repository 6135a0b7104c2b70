import { useNavigate } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { GuidePalette } from "./guide-palette.tsx";

type PublicPaletteProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** The palette on pages for everybody; loaded when it is first asked for. */
export function PublicPalette(props: PublicPaletteProps): ReactNode {
  const navigate = useNavigate();
  const places = [
    { id: "guide", label: "Guide", path: "/guide" },
    { id: "skills", label: "Skills", path: "/guide/skills" },
    { id: "roadmap", label: "Roadmap", path: "/guide/roadmap" },
    { id: "jobs", label: "Open jobs", path: "/jobs" },
    { id: "practice", label: "Practice", path: "/practice" },
    { id: "home", label: "Your home", path: "/home" },
  ];
  return (
    <GuidePalette
      {...props}
      groups={[
        {
          heading: "Go to",
          items: places.map(({ id, label, path }) => ({
            id,
            label,
            onSelect: () => void navigate({ to: path }),
          })),
        },
      ]}
    />
  );
}
