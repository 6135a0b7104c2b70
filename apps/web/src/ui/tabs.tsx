import { Tabs as Base } from "@base-ui/react/tabs";
import { type ReactNode } from "react";

type TabsProps<Value extends string> = {
  value: Value;
  tabs: readonly { value: Value; label: ReactNode }[];
  onChange: (value: Value) => void;
  label: string;
  /** The panel of the chosen tab. */
  children: ReactNode;
};

/** Views of one thing. Which is open belongs in the URL: the caller keeps it there. */
export function Tabs<Value extends string>({
  value,
  tabs,
  onChange,
  label,
  children,
}: TabsProps<Value>) {
  return (
    <Base.Root value={value} onValueChange={onChange}>
      <Base.List
        aria-label={label}
        className="relative flex gap-5 overflow-x-auto border-b border-line"
      >
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="flex h-10 items-center gap-1.5 text-sm font-[550] whitespace-nowrap text-ink-2 hover:text-ink focus-visible:-outline-offset-2 data-active:text-ink"
          >
            {tab.label}
          </Base.Tab>
        ))}
        <Base.Indicator className="absolute bottom-0 left-[var(--active-tab-left)] h-0.5 w-[var(--active-tab-width)] bg-accent transition-[left,width] duration-100" />
      </Base.List>
      <Base.Panel value={value} className="outline-none">
        {children}
      </Base.Panel>
    </Base.Root>
  );
}
