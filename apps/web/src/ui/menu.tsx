import { Menu as Base } from "@base-ui/react/menu";
import { clsx } from "clsx";
import { type ReactElement, type ReactNode } from "react";
import { menuItemClass, popupClass } from "./popup.ts";

type MenuProps = { trigger: ReactElement; children: ReactNode; align?: "start" | "end" };

/** A button that opens a short list of actions. `trigger` is the button. */
export function Menu({ trigger, children, align = "start" }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={align} className="z-50 outline-none">
          <Base.Popup className={clsx(popupClass, "min-w-44")}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type MenuItemProps = {
  onSelect?: () => void;
  /** A link instead of an action. */
  render?: ReactElement;
  disabled?: boolean;
  icon?: ReactNode;
  children: ReactNode;
};

/** One action of a menu. */
export function MenuItem({ onSelect, render, disabled = false, icon, children }: MenuItemProps) {
  return (
    <Base.Item
      {...(render ? { render } : {})}
      disabled={disabled}
      onClick={onSelect}
      className={menuItemClass}
    >
      {icon ? <span className="text-ink-3">{icon}</span> : null}
      {children}
    </Base.Item>
  );
}

type MenuChoiceProps<Value extends string> = {
  label: string;
  value: Value;
  choices: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
};

/** A setting inside a menu: one of a few values. */
export function MenuChoice<Value extends string>({
  label,
  value,
  choices,
  onChange,
}: MenuChoiceProps<Value>) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 pt-2 pb-1 text-xs text-ink-3">{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={onChange}>
        {choices.map((choice) => (
          <Base.RadioItem
            key={choice.value}
            value={choice.value}
            closeOnClick={false}
            className={clsx(menuItemClass, "group pl-2")}
          >
            <span aria-hidden className="size-1.5 rounded-full group-data-checked:bg-accent" />
            {choice.label}
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}

/** A hairline between groups of actions. */
export function MenuSeparator() {
  return <Base.Separator className="my-1 h-px bg-line" />;
}
