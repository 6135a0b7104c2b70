import { Dialog } from "@base-ui/react/dialog";
import { Command, defaultFilter } from "cmdk";
import { type ReactNode } from "react";
import { usePaletteKey } from "./use-palette-key.ts";

type PaletteItem = {
  id: string;
  label: string;
  hint?: string;
  icon?: ReactNode;
  onSelect: () => void;
};
export type PaletteGroup = { heading: string; items: readonly PaletteItem[] };

type CommandPaletteProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  groups: readonly PaletteGroup[];
  /** What was found elsewhere for the text that was typed, as it is: behind the groups, and not filtered. */
  found?: readonly PaletteGroup[];
  onTextChange?: (text: string) => void;
};

/** Begins the value of what was found elsewhere, so that the palette's own filter leaves it. */
const foundMark = "found ";

/** Everything that can be done or reached from here, by typing. ⌘K or Ctrl K opens it anywhere. */
export function CommandPalette({
  open,
  onOpenChange,
  groups,
  found,
  onTextChange,
}: CommandPaletteProps) {
  usePaletteKey(() => onOpenChange(!open));

  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Popup className="fixed top-[14vh] left-1/2 z-50 w-[min(36rem,calc(100vw-2rem))] -translate-x-1/2 overflow-hidden rounded-md border border-line bg-raised shadow-float outline-none">
          <Dialog.Title className="sr-only">Command palette</Dialog.Title>
          <Command
            label="Command palette"
            loop
            filter={(value, text, keywords) =>
              value.startsWith(foundMark) ? 0.001 : defaultFilter(value, text, keywords)
            }
          >
            <Command.Input
              {...(onTextChange === undefined ? {} : { onValueChange: onTextChange })}
              placeholder="Go to, or do…"
              className="h-12 w-full border-b border-line bg-transparent px-4 text-base outline-none placeholder:text-ink-3"
            />
            <Command.List className="max-h-[50vh] overflow-y-auto p-2">
              <Command.Empty className="px-2 py-6 text-sm text-ink-3">
                Nothing by that name here.
              </Command.Empty>
              {[
                ...groups.map((group) => ({ ...group, mark: "" })),
                ...(found ?? []).map((group) => ({ ...group, mark: foundMark })),
              ].map(({ mark, ...group }) => (
                <Command.Group
                  key={`${mark}${group.heading}`}
                  heading={group.heading}
                  className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-3"
                >
                  {group.items.map((item) => (
                    <Command.Item
                      key={item.id}
                      value={`${mark}${item.label} ${item.hint ?? ""} ${item.id}`}
                      onSelect={() => {
                        onOpenChange(false);
                        item.onSelect();
                      }}
                      className="flex h-9 cursor-default items-center gap-2.5 rounded-sm px-2 text-sm select-none data-[selected=true]:bg-hover"
                    >
                      <span className="text-ink-3">{item.icon}</span>
                      <span className="truncate">{item.label}</span>
                      {item.hint ? (
                        <span className="ml-auto truncate text-xs text-ink-3">{item.hint}</span>
                      ) : null}
                    </Command.Item>
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
