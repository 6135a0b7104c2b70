import type { EvidenceDto } from "@unsung/api/contract/evidence";
import { clsx } from "clsx";
import { type ReactNode, useState } from "react";
import { differingLines } from "#/lib/differing-lines.ts";
import { CodeView } from "#/ui/code-view.tsx";

type HandedInProps = {
  files: EvidenceDto["files"];
  /** The open file, from the URL; the first when it names none. */
  file: string | undefined;
  onFile: (file: string) => void;
};

/** The files as they were handed in, with the lines marked that are not as they were at the start. */
export function HandedIn({ files, file, onFile }: HandedInProps) {
  const [version, setVersion] = useState<"submitted" | "start">("submitted");
  const shown = files.find(({ path }) => path === file) ?? files[0];
  if (shown === undefined) return <p className="text-sm text-ink-2">Nothing was handed in.</p>;
  const text = version === "submitted" ? shown.submitted : shown.start;
  const other = version === "submitted" ? shown.start : shown.submitted;
  const changed = text !== other;
  const marked = worthMarking(differingLines(text, other), text);
  return (
    <div className="overflow-hidden rounded-md border border-line print:overflow-visible print:border-0">
      <div className="flex flex-wrap items-center justify-between gap-2 border-b border-line bg-raised px-3 py-1.5">
        <div role="toolbar" aria-label="Files" className="flex flex-wrap gap-1">
          {files.map(({ path }) => (
            <Choice key={path} pressed={path === shown.path} onPress={() => onFile(path)}>
              <span className="font-mono">{path}</span>
            </Choice>
          ))}
        </div>
        {changed ? (
          <div role="toolbar" aria-label="Version" className="flex gap-1 print:hidden">
            <Choice pressed={version === "submitted"} onPress={() => setVersion("submitted")}>
              Handed in
            </Choice>
            <Choice pressed={version === "start"} onPress={() => setVersion("start")}>
              Start
            </Choice>
          </div>
        ) : (
          <span className="text-xs text-ink-3">As it was at the start</span>
        )}
      </div>
      <CodeView
        path={shown.path}
        text={text}
        marked={marked}
        className="max-h-[70dvh] overflow-auto print:max-h-none"
      />
    </div>
  );
}

/** Marks where a part was changed; where nearly all of it was, marks would say nothing. */
function worthMarking(lines: readonly number[], text: string): readonly number[] {
  return lines.length > text.split("\n").length * 0.7 ? [] : lines;
}

type ChoiceProps = { pressed: boolean; onPress: () => void; children: ReactNode };

function Choice({ pressed, onPress, children }: ChoiceProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className={clsx(
        "inline-flex h-6 items-center rounded-sm px-2 text-xs font-[550]",
        pressed ? "bg-hover text-ink" : "text-ink-2 hover:bg-hover hover:text-ink",
      )}
    >
      {children}
    </button>
  );
}
