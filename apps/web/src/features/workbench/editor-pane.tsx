import type { PublicSample } from "@unsung/engine";
import { Lock } from "lucide-react";
import { useState } from "react";
import { findProblem } from "#/lib/engine.ts";
import { CodeEditor } from "#/ui/code-editor.tsx";
import { type CodeSchema } from "#/ui/code-language.ts";
import { CodeView } from "#/ui/code-view.tsx";
import { PaneTabs } from "./pane-tabs.tsx";

type EditorPaneProps = {
  sample: PublicSample;
  files: Readonly<Record<string, string>>;
  onChange: (path: string, text: string) => void;
  onRun: () => void;
  schema: CodeSchema;
  readOnly: boolean;
};

const start = "start/";

/** The files of the work: those that may be changed first, then those to read, such as a log. */
export function EditorPane({ sample, files, onChange, onRun, schema, readOnly }: EditorPaneProps) {
  const { edit } = sample.manifest;
  const others = Object.keys(sample.files)
    .filter((path) => path.startsWith(start))
    .map((path) => path.slice(start.length))
    .filter((path) => !edit.includes(path));
  const [open, setOpen] = useState(edit[0] ?? "");

  return (
    <PaneTabs
      label="Files"
      value={open}
      onChange={setOpen}
      tabs={[
        ...edit.map((path) => ({
          value: path,
          label: <span className="font-mono">{path}</span>,
          panel: (
            <CodeEditor
              path={path}
              label="Your work"
              value={files[path] ?? ""}
              onChange={(text) => onChange(path, text)}
              onRun={onRun}
              schema={schema}
              readCode={(text) => findProblem({ sample, path, text })}
              readOnly={readOnly}
              className="h-full"
            />
          ),
        })),
        ...others.map((path) => ({
          value: path,
          label: (
            <>
              <Lock size={12} aria-label="To read" className="text-ink-3" />
              <span className="font-mono">{path}</span>
            </>
          ),
          panel: (
            <CodeView path={path} text={sample.files[`${start}${path}`] ?? ""} className="h-full" />
          ),
        })),
      ]}
    />
  );
}
