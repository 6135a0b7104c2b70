import { Link } from "@tanstack/react-router";
import { Wordmark } from "#/ui/wordmark.tsx";

type WorkbenchTitleProps = {
  title: string;
  /** For whom: the job and the organization, or that it is practice. */
  setting: string;
  /** Where leaving leads; the draft is kept. */
  back: "/home" | "/practice";
};

/** What is being worked on, and the way out. */
export function WorkbenchTitle({ title, setting, back }: WorkbenchTitleProps) {
  return (
    <>
      <Link
        to={back}
        aria-label="Unsung: leave the workbench, the draft is kept"
        className="shrink-0 rounded-sm"
      >
        <Wordmark />
      </Link>
      <div className="min-w-0">
        <h1 className="truncate text-sm leading-4 font-[620]">{title}</h1>
        <p className="truncate text-xs text-ink-3">{setting}</p>
      </div>
    </>
  );
}
