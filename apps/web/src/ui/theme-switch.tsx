import { Monitor, Moon, Sun } from "lucide-react";
import { useSetting } from "./use-setting.ts";

const themes = [
  { value: "system", label: "As the system", Icon: Monitor },
  { value: "light", label: "Light", Icon: Sun },
  { value: "dark", label: "Dark", Icon: Moon },
] as const;

/** Light, dark, or as the system says. */
export function ThemeSwitch() {
  const [theme, choose] = useSetting<(typeof themes)[number]["value"]>("theme", "system");
  return (
    <fieldset aria-label="Colours" className="inline-flex rounded-md border border-line p-0.5">
      {themes.map(({ value, label, Icon }) => (
        <button
          key={value}
          type="button"
          aria-label={label}
          title={label}
          aria-pressed={theme === value}
          onClick={() => choose(value)}
          className="grid size-6 place-items-center rounded-sm text-ink-3 hover:text-ink aria-pressed:bg-hover aria-pressed:text-ink"
        >
          <Icon size={14} aria-hidden />
        </button>
      ))}
    </fieldset>
  );
}
