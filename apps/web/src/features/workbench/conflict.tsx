import { type ReactNode, useState } from "react";
import { differingLines } from "#/lib/differing-lines.ts";
import { Button } from "#/ui/button.tsx";
import { CodeView } from "#/ui/code-view.tsx";
import { Time } from "#/ui/time.tsx";
import { type DraftContent, type ServerDraft } from "./draft/draft.ts";

type ConflictProps = {
  mine: DraftContent;
  theirs: ServerDraft;
  onChoose: (which: "mine" | "theirs") => void;
};

const note = "Note to a colleague";

/** Two versions of one work, side by side, until the person says which one goes on. Neither is lost before that. */
export function Conflict({ mine, theirs, onChoose }: ConflictProps) {
  const parts = partsThatDiffer(mine, theirs.content);
  const [open, setOpen] = useState(parts[0] ?? "");
  const shown = parts.includes(open) ? open : (parts[0] ?? "");
  return (
    <section
      aria-labelledby="conflict-title"
      className="flex h-full min-h-0 flex-col gap-3 bg-raised p-4"
    >
      <div role="alert">
        <h2 id="conflict-title" className="text-base font-[620]">
          This work was changed somewhere else as well
        </h2>
        <p className="mt-1 max-w-prose text-sm text-ink-2">
          Another device saved it after this browser last did. Both versions are kept until you
          choose which one to go on with; lines that differ are marked.
        </p>
      </div>
      {parts.length > 1 ? (
        <div role="toolbar" aria-label="What differs" className="flex gap-1">
          {parts.map((part) => (
            <Button
              key={part}
              size="sm"
              look="quiet"
              aria-pressed={part === shown}
              onClick={() => setOpen(part)}
            >
              {part}
            </Button>
          ))}
        </div>
      ) : null}
      <div className="grid min-h-0 flex-1 grid-rows-2 gap-3 lg:grid-cols-2 lg:grid-rows-1">
        <Version
          title="Here, in this browser"
          path={shown}
          text={textOf(mine, shown)}
          other={textOf(theirs.content, shown)}
          action="Go on with this one"
          onChoose={() => onChoose("mine")}
        />
        <Version
          title={
            <>
              Saved elsewhere, <Time at={theirs.savedAt} />
            </>
          }
          path={shown}
          text={textOf(theirs.content, shown)}
          other={textOf(mine, shown)}
          action="Go on with this one"
          onChoose={() => onChoose("theirs")}
        />
      </div>
    </section>
  );
}

type VersionProps = {
  title: ReactNode;
  path: string;
  text: string;
  other: string;
  action: string;
  onChoose: () => void;
};

function Version({ title, path, text, other, action, onChoose }: VersionProps) {
  return (
    <div className="flex min-h-0 flex-col overflow-hidden rounded-md border border-line">
      <div className="flex flex-wrap items-center justify-between gap-2 border-b border-line px-3 py-2">
        <h3 className="text-sm font-[550]">{title}</h3>
        <Button size="sm" onClick={onChoose}>
          {action}
        </Button>
      </div>
      <CodeView
        path={path}
        text={text}
        marked={differingLines(text, other)}
        className="min-h-0 flex-1"
      />
    </div>
  );
}

function partsThatDiffer(a: DraftContent, b: DraftContent): string[] {
  const paths = [...new Set([...Object.keys(a.files), ...Object.keys(b.files)])];
  const files = paths.filter((path) => a.files[path] !== b.files[path]);
  return a.note.trim() === b.note.trim() ? files : [...files, note];
}

function textOf(content: DraftContent, part: string): string {
  return part === note ? content.note : (content.files[part] ?? "");
}
