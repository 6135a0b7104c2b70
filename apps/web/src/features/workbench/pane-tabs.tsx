import { Tabs as Base } from "@base-ui/react/tabs";
import { type ReactNode, useState } from "react";

export type PaneTab<Value extends string> = { value: Value; label: ReactNode; panel: ReactNode };

type PaneTabsProps<Value extends string> = {
  value: Value;
  tabs: readonly PaneTab<Value>[];
  onChange: (value: Value) => void;
  label: string;
  /** At the right end of the row of tabs. */
  end?: ReactNode;
};

/** The views of one pane, as high as the pane; what was opened stays as it was left. */
export function PaneTabs<Value extends string>({
  value,
  tabs,
  onChange,
  label,
  end,
}: PaneTabsProps<Value>) {
  const [opened, setOpened] = useState<readonly Value[]>([value]);
  if (!opened.includes(value)) setOpened([...opened, value]);
  return (
    <Base.Root
      value={value}
      onValueChange={onChange}
      className="flex h-full min-h-0 min-w-0 flex-col bg-raised"
    >
      <div className="flex h-9 shrink-0 items-center gap-3 border-b border-line px-3">
        <Base.List
          aria-label={label}
          className="relative flex h-full min-w-0 gap-4 overflow-x-auto"
        >
          {tabs.map((tab) => (
            <Base.Tab
              key={tab.value}
              value={tab.value}
              className="flex h-full items-center gap-1.5 text-xs font-[550] whitespace-nowrap text-ink-2 hover:text-ink focus-visible:-outline-offset-2 data-active:text-ink"
            >
              {tab.label}
            </Base.Tab>
          ))}
          <Base.Indicator className="absolute bottom-0 left-[var(--active-tab-left)] h-0.5 w-[var(--active-tab-width)] bg-accent transition-[left,width] duration-100" />
        </Base.List>
        <div className="ml-auto flex shrink-0 items-center gap-2">{end}</div>
      </div>
      {tabs.map((tab) => (
        <Base.Panel
          key={tab.value}
          value={tab.value}
          keepMounted
          className="min-h-0 flex-1 overflow-hidden outline-none data-hidden:hidden"
        >
          {opened.includes(tab.value) ? tab.panel : null}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
