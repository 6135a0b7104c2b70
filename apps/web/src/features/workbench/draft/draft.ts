/** What a person has written so far: the files that may be changed, by path, and the note to a colleague. */
export type DraftContent = { files: Readonly<Record<string, string>>; note: string };

/** A draft as this browser keeps it. */
export type LocalDraft = {
  content: DraftContent;
  /** When it was last changed here, in milliseconds since the epoch. */
  editedAt: number;
  /** The server's revision that this text grew from; 0 when the server had none. */
  base: number;
  /** The server holds this very text. */
  saved: boolean;
  /** This browser's name for this draft, shared by its tabs, and how often it has sent: tells a retry from elsewhere. */
  writer: string;
  sequence: number;
};

/** A draft as the server keeps it; every save makes the revision one higher. */
export type ServerDraft = { content: DraftContent; revision: number; savedAt: string };

/** Whether two drafts say the same; the server trims notes. */
export function sameContent(a: DraftContent, b: DraftContent): boolean {
  const paths = new Set([...Object.keys(a.files), ...Object.keys(b.files)]);
  return (
    a.note.trim() === b.note.trim() && [...paths].every((path) => a.files[path] === b.files[path])
  );
}

/**
 * Which draft to go on with when the page opens. Text that was typed here and may not have reached the server comes
 * first; whether the server has moved on since, its answer to the next save tells, and then the person chooses.
 */
export function firstOf(local: LocalDraft | null, server: ServerDraft): "local" | "server" {
  return local === null || local.saved || sameContent(local.content, server.content)
    ? "server"
    : "local";
}

/** Whether what a browser's storage held is a draft of ours. */
export function isLocalDraft(value: unknown): value is LocalDraft {
  if (typeof value !== "object" || value === null) return false;
  const draft = value as Partial<Record<keyof LocalDraft, unknown>>;
  const content = draft.content as Partial<Record<keyof DraftContent, unknown>> | null | undefined;
  return (
    typeof content?.files === "object" &&
    content.files !== null &&
    Object.values(content.files).every((text) => typeof text === "string") &&
    typeof content.note === "string" &&
    typeof draft.base === "number" &&
    typeof draft.saved === "boolean" &&
    typeof draft.writer === "string" &&
    typeof draft.sequence === "number"
  );
}
