import type { SearchResultDto } from "@unsung/api/contract/search";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { searchKindWords, unmarked } from "#/lib/search-words.ts";
import { useGuideSearch } from "#/lib/use-guide-search.ts";
import { CommandPalette, type PaletteGroup } from "./command-palette.tsx";

type GuidePaletteProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** What can be done or reached from here; what the guide holds is found beside it. */
  groups: readonly PaletteGroup[];
};

const most = 5;

/** The palette with the guide, the work samples and the open jobs in it. */
export function GuidePalette({ open, onOpenChange, groups }: GuidePaletteProps): ReactNode {
  const [text, setText] = useState("");
  const navigate = useNavigate();
  const found = useGuideSearch(open ? text : "", most);
  const groupOf = (heading: string, results: readonly SearchResultDto[]): PaletteGroup => ({
    heading,
    items: results.map(({ path, title, kind }) => ({
      id: path,
      label: unmarked(title),
      hint: searchKindWords[kind],
      onSelect: () => void navigate({ to: path }),
    })),
  });
  return (
    <CommandPalette
      open={open}
      onOpenChange={onOpenChange}
      groups={groups}
      onTextChange={setText}
      found={
        found === null
          ? []
          : [groupOf("In the guide", found.results), groupOf("Open jobs", found.jobs)]
      }
    />
  );
}
