import type { PublicSample } from "@unsung/engine";
import type { AiPolicy } from "@unsung/api/contract/job";
import { useQuery } from "@tanstack/react-query";
import { Play } from "lucide-react";
import { type ReactNode, useEffect, useEffectEvent } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import { Button } from "#/ui/button.tsx";
import { type CodeSchema } from "#/ui/code-language.ts";
import { CodeView } from "#/ui/code-view.tsx";
import { Markdown } from "#/ui/markdown.tsx";
import { useMedia } from "#/ui/use-media.ts";
import { Conflict } from "./conflict.tsx";
import { DataPane } from "./data-pane.tsx";
import { type DraftState, type DraftStore } from "./draft/draft-store.ts";
import { EditorPane } from "./editor-pane.tsx";
import { NoteField } from "./note-field.tsx";
import { type PaneTab, PaneTabs } from "./pane-tabs.tsx";
import type { PhonePane, ReadingPane, ResultPane } from "./panes.ts";
import { OwnRows, ResultsPane } from "./results-pane.tsx";
import { SavingWords } from "./saving-words.tsx";
import { type useRun } from "./use-run.ts";
import { completionOf, tablesOptions } from "./visible-data.ts";

type WorkbenchView = {
  reading: ReadingPane;
  result: ResultPane;
  phone: PhonePane;
  show: (view: { pane?: ReadingPane; result?: ResultPane; part?: PhonePane }) => void;
};

type WorkbenchProps = {
  title: ReactNode;
  sample: PublicSample;
  briefHtml: string;
  draft: DraftState & { store: DraftStore };
  running: ReturnType<typeof useRun>;
  /** The time is up and what is there is being handed in: it can be read, and not changed. */
  over: boolean;
  view: WorkbenchView;
  /** A note to a colleague is asked for: hiring attempts. */
  note: { aiPolicy: AiPolicy | null } | null;
  clock: ReactNode;
  submit: ReactNode;
  /** What the server found about what was handed in, while the work goes on: practice. */
  verdict: ReactNode;
};

const noSchema: CodeSchema = {};

/** Brief, data, editor and results around one piece of work. */
export function Workbench(props: WorkbenchProps) {
  const { title, sample, draft, running, clock, submit } = props;
  const wide = useMedia("(min-width: 768px)");
  const readOnly = props.over || draft.saving === "closed";
  const tables = useQuery({
    ...tablesOptions(sample),
    enabled: wide && !savesData(),
  });
  const schema = tables.data ? completionOf(tables.data) : noSchema;

  function run() {
    props.view.show({
      part: "checks",
      ...(props.view.result === "verdict" ? { result: "checks" } : {}),
    });
    void running.run(draft.content.files);
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.key !== "Enter" || !(event.ctrlKey || event.metaKey))
      return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);

  const panes = { ...props, schema, readOnly, run };
  return (
    <div className="flex h-dvh min-h-0 flex-col">
      <header className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-paper px-3 py-1.5">
        <div className="flex min-w-0 basis-full items-center gap-3 md:flex-1 md:basis-0">
          {title}
        </div>
        <div className="flex w-full flex-wrap items-center justify-end gap-x-3 gap-y-1 md:w-auto">
          {props.over ? (
            <output className="text-xs text-ink-2">Being handed in as it stands</output>
          ) : (
            <SavingWords saving={draft.saving} />
          )}
          {clock}
          <Button
            size="sm"
            onClick={run}
            aria-keyshortcuts="Control+Enter Meta+Enter"
            title="Ctrl or ⌘ with Enter"
          >
            <Play size={12} aria-hidden /> Run
          </Button>
          {submit}
        </div>
      </header>
      <main id="main" tabIndex={-1} className="min-h-0 flex-1 outline-none">
        {draft.conflict === null ? (
          wide ? (
            <WidePanes {...panes} />
          ) : (
            <PhonePanes {...panes} />
          )
        ) : (
          <Conflict
            mine={draft.content}
            theirs={draft.conflict}
            onChoose={(which) => draft.store.choose(which)}
          />
        )}
      </main>
    </div>
  );
}

type PanesProps = WorkbenchProps & { schema: CodeSchema; readOnly: boolean; run: () => void };

const separatorClass =
  "relative shrink-0 bg-line outline-offset-0 transition-colors hover:bg-accent focus-visible:bg-accent data-[separator=active]:bg-accent";

function WidePanes(props: PanesProps) {
  const { sample, draft, view, schema, readOnly, run } = props;
  return (
    <Group orientation="horizontal" id="workbench" {...rememberedLayout("workbench")}>
      <Panel id="reading" defaultSize="36" minSize={280}>
        <PaneTabs
          label="What to read"
          value={view.reading}
          onChange={(pane) => view.show({ pane })}
          tabs={readingTabs(props)}
        />
      </Panel>
      <Separator className={`${separatorClass} w-px`} aria-label="Width of what to read" />
      <Panel id="work" minSize={360}>
        <Group orientation="vertical" id="workbench-work" {...rememberedLayout("workbench-work")}>
          <Panel id="editor" defaultSize="58" minSize={140}>
            <EditorPane
              sample={sample}
              files={draft.content.files}
              onChange={(path, text) => draft.store.edit({ file: { path, text } })}
              onRun={run}
              schema={schema}
              readOnly={readOnly}
            />
          </Panel>
          <Separator className={`${separatorClass} h-px`} aria-label="Height of the results" />
          <Panel id="results" minSize={100}>
            <PaneTabs
              label="Results"
              value={view.result}
              onChange={(result) => view.show({ result })}
              tabs={resultTabs(props)}
            />
          </Panel>
        </Group>
      </Panel>
    </Group>
  );
}

/** One pane at a time; writing needs a larger screen, and says so. */
function PhonePanes(props: PanesProps) {
  const { draft, view, sample } = props;
  const work: PaneTab<PhonePane> = {
    value: "work",
    label: "Work",
    panel: (
      <div className="h-full overflow-auto">
        <p className="border-b border-line bg-sunk px-4 py-3 text-sm text-ink-2">
          Writing needs a larger screen. Open this page there: everything is kept and goes on where
          it is. Here you can read the work, run it and hand it in.
        </p>
        {sample.manifest.edit.map((path) => (
          <section key={path} aria-label={path} className="border-b border-line">
            <h2 className="px-4 pt-3 font-mono text-xs text-ink-3">{path}</h2>
            <CodeView path={path} text={draft.content.files[path] ?? ""} />
          </section>
        ))}
      </div>
    ),
  };
  const tabs: PaneTab<PhonePane>[] = [...readingTabs(props), work, ...resultTabs(props)];
  return (
    <PaneTabs
      label="Parts of the workbench"
      value={view.phone}
      onChange={(part) => view.show({ part })}
      tabs={tabs}
    />
  );
}

function readingTabs({
  sample,
  briefHtml,
  note,
  draft,
  readOnly,
}: PanesProps): PaneTab<ReadingPane>[] {
  return [
    {
      value: "brief",
      label: "Brief",
      panel: (
        <section
          aria-label="Brief"
          // It scrolls, so the keyboard must reach it.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          className="h-full overflow-auto px-4 py-5 -outline-offset-2 sm:px-6"
        >
          <Markdown
            html={briefHtml}
            className="[&>h1:first-child]:hidden [&>h1:first-child+*]:mt-0"
          />
        </section>
      ),
    },
    ...(sample.files["database/schema.sql"] === undefined
      ? []
      : [{ value: "data" as const, label: "Data", panel: <DataPane sample={sample} /> }]),
    ...(note === null
      ? []
      : [
          {
            value: "note" as const,
            label: "Note",
            panel: (
              <div className="h-full overflow-auto p-4">
                <NoteField
                  note={draft.content.note}
                  onNote={(text) => draft.store.edit({ note: text })}
                  aiPolicy={note.aiPolicy}
                  readOnly={readOnly}
                />
              </div>
            ),
          },
        ]),
  ];
}

function resultTabs({ sample, running, draft, run, verdict }: PanesProps): PaneTab<ResultPane>[] {
  const { last, phase, cancel } = running;
  const stale =
    last !== null &&
    sample.manifest.edit.some((path) => last.files[path] !== draft.content.files[path]);
  const query = last === null ? null : (last.files[sample.manifest.edit[0] ?? ""] ?? null);
  return [
    {
      value: "checks",
      label: "Checks",
      panel: (
        <ResultsPane
          sample={sample}
          last={last}
          phase={phase}
          stale={stale}
          onRun={run}
          onCancel={cancel}
        />
      ),
    },
    ...(sample.manifest.kind === "query"
      ? [
          {
            value: "rows" as const,
            label: "Rows",
            panel: <OwnRows sample={sample} query={query} />,
          },
        ]
      : []),
    ...(verdict === null ? [] : [{ value: "verdict" as const, label: "Verdict", panel: verdict }]),
  ];
}

/** The sizes that this reader chose, kept in this browser. */
function rememberedLayout(name: string) {
  const key = `unsung.layout.${name}`;
  const defaultLayout = readLayout(key);
  return {
    ...(defaultLayout ? { defaultLayout } : {}),
    onLayoutChanged: (layout: Record<string, number>) => {
      try {
        localStorage.setItem(key, JSON.stringify(layout));
      } catch {
        // A full storage costs the sizes, nothing else.
      }
    },
  };
}

function readLayout(key: string): Record<string, number> | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (typeof value !== "object" || value === null) return undefined;
    const entries = Object.entries(value).filter(
      (entry): entry is [string, number] => typeof entry[1] === "number",
    );
    return Object.fromEntries(entries);
  } catch {
    return undefined;
  }
}

/** The reader asked the browser to spare data: then nothing is downloaded before it is needed. */
function savesData(): boolean {
  const connection: unknown = "connection" in navigator ? navigator.connection : null;
  return (
    typeof connection === "object" &&
    connection !== null &&
    "saveData" in connection &&
    connection.saveData === true
  );
}
