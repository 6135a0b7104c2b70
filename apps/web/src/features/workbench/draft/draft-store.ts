import {
  type DraftContent,
  firstOf,
  isLocalDraft,
  type LocalDraft,
  sameContent,
  type ServerDraft,
} from "./draft.ts";

/** How far the text is kept. */
export type Saving =
  /** On the server, as it stands. */
  | "saved"
  /** In this browser; on its way to the server. */
  | "saving"
  /** In this browser; the server can't be reached and is tried again. */
  | "offline"
  /** In this browser; the server refused it, for example since the session ended. */
  | "refused"
  /** In this browser, and another version on the server: the person chooses. */
  | "conflict"
  /** The browser keeps nothing (its storage is full or closed), and the server not yet either. */
  | "unkept"
  /** Nothing more is taken: the time is over, or it was handed in. */
  | "closed";

export type DraftState = {
  content: DraftContent;
  saving: Saving;
  /** The server's revision that the text grew from. */
  revision: number;
  /** Set while two versions wait for the person's choice; typing goes on, saving rests. */
  conflict: ServerDraft | null;
};

export type SaveRequest = {
  content: DraftContent;
  baseRevision: number;
  writer: string;
  sequence: number;
};

export type SaveAnswer =
  | { kind: "saved"; revision: number }
  /** Somebody, on another device, saved in between. */
  | { kind: "conflict"; server: ServerDraft }
  /** Nothing is taken any more. */
  | { kind: "closed" }
  /** Refused for a reason that the person can mend. */
  | { kind: "refused" }
  /** No answer, or a fault of the server: try again. */
  | { kind: "unreachable" };

type DraftStoreOptions = {
  /** Names the draft in this browser. */
  key: string;
  server: ServerDraft;
  send: (request: SaveRequest) => Promise<SaveAnswer>;
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  /** Milliseconds since the epoch. */
  now: () => number;
  newWriter: () => string;
};

export type DraftStore = {
  getState: () => DraftState;
  subscribe: (listener: () => void) => () => void;
  edit: (change: { file?: { path: string; text: string }; note?: string }) => void;
  /** Ends a conflict with the version that the person chose. */
  choose: (which: "mine" | "theirs") => void;
  /** Sends what is unsaved now; resolves when the server has it, or could not be reached. */
  flush: () => Promise<void>;
  /** Another tab wrote the draft; `value` is what the storage holds now. */
  adopt: (value: string | null) => void;
  /** Tries again at once, as when the network is back. */
  retry: () => void;
  /** Nothing more is taken, and the server has what counts: this browser forgets its copy. */
  close: () => void;
  /** Wakes the store, and gives what puts it to sleep. */
  start: () => () => void;
};

/** A pause in typing that lets a save begin, and the longest that typing without a pause holds it back. */
const quietMs = 900;
const longestMs = 5000;
const retryMs = [2000, 5000, 10_000, 20_000];

/**
 * A draft that is written to this browser with every change and to the server in the pauses. Tabs of one browser share
 * what the browser keeps, so they follow each other; another device shows as a conflict, in which nothing is lost.
 */
export function createDraftStore(options: DraftStoreOptions): DraftStore {
  const { key, server, storage, now } = options;
  const listeners = new Set<() => void>();
  const found = readLocal(storage, key);
  const writer = found?.writer ?? options.newWriter();
  let sequence = found?.sequence ?? 0;
  let state = firstState(found, server);
  /** When the text was last changed, in whichever tab: of two texts of this browser the later one stands. */
  let editedAt = found?.editedAt ?? 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dirtySince: number | null = null;
  let failures = 0;
  let sending: Promise<void> | null = null;

  function set(next: Partial<DraftState>) {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  function keep(saved: boolean): boolean {
    const stored = readLocal(storage, key);
    if (stored !== null && stored.editedAt > editedAt) {
      follow(stored);
      return true;
    }
    const local: LocalDraft = {
      content: state.content,
      editedAt,
      base: state.revision,
      saved,
      writer,
      sequence,
    };
    try {
      storage.setItem(key, JSON.stringify(local));
      return true;
    } catch {
      // Full or closed to us: the server's copy, and the words on the screen, have to do.
      return false;
    }
  }

  /** Goes on with what another tab of this browser wrote. */
  function follow(local: LocalDraft) {
    sequence = Math.max(sequence, local.sequence);
    const isSaved = state.saving === "saved";
    const same = sameContent(local.content, state.content) && local.saved === isSaved;
    editedAt = local.editedAt;
    if (same && local.base === state.revision) return;
    clearTimeout(timer);
    dirtySince = null;
    set({
      content: local.content,
      revision: Math.max(local.base, state.revision),
      saving: local.saved ? "saved" : "saving",
    });
    // The tab that wrote it sends it; should that one be gone, this one does.
    if (!local.saved) sendIn(longestMs * 2);
  }

  function sendSoon() {
    dirtySince ??= now();
    if (state.conflict !== null) return;
    sendIn(Math.max(0, Math.min(quietMs, dirtySince + longestMs - now())));
  }

  function sendIn(milliseconds: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), milliseconds);
  }

  function send(): Promise<void> {
    clearTimeout(timer);
    sending ??= sendOnce().finally(() => {
      sending = null;
    });
    return sending;
  }

  async function sendOnce(): Promise<void> {
    if (state.conflict !== null || state.saving === "closed") return;
    const { content, revision } = state;
    dirtySince = null;
    sequence++;
    keep(false);
    const answer = await options.send({ content, baseRevision: revision, writer, sequence });
    if (isClosed()) return;
    switch (answer.kind) {
      case "saved":
        failures = 0;
        state = { ...state, revision: answer.revision };
        arrived(sameContent(content, state.content));
        return;
      case "conflict":
        meet(answer.server);
        return;
      case "closed":
        set({ saving: "closed" });
        return;
      case "refused":
      case "unreachable":
        if (state.saving !== "unkept")
          set({ saving: answer.kind === "refused" ? "refused" : "offline" });
        sendIn(retryMs[Math.min(failures, retryMs.length - 1)] ?? 0);
        failures++;
        return;
      default:
        answer satisfies never;
    }
  }

  // While an answer was awaited, the state may have moved on.
  function isClosed(): boolean {
    return state.saving === "closed";
  }

  function arrived(isAll: boolean) {
    const { content } = state;
    keep(isAll);
    // Another tab has gone on meanwhile: then this one follows, and that one sends.
    if (state.content !== content) return;
    set({ saving: isAll ? "saved" : "saving" });
    if (!isAll) sendSoon();
  }

  /** The server holds another version: the same words are no conflict, other words are the person's to choose from. */
  function meet(other: ServerDraft) {
    if (sameContent(other.content, state.content)) {
      state = { ...state, revision: other.revision };
      arrived(true);
    } else {
      set({ conflict: other, saving: "conflict" });
    }
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit({ file, note }) {
      const { files, note: noteBefore } = state.content;
      const content = {
        files: file ? { ...files, [file.path]: file.text } : files,
        note: note ?? noteBefore,
      };
      if (isClosed() || (content.note === noteBefore && sameContent(content, state.content)))
        return;
      state = { ...state, content };
      // Later than whatever any tab wrote before, even where the clock has been set back.
      editedAt = Math.max(now(), editedAt + 1);
      const kept = keep(false);
      const waiting = ["offline", "refused", "conflict"].includes(state.saving);
      if (!kept) set({ saving: "unkept" });
      else if (waiting) set({});
      else set({ saving: "saving" });
      if (!waiting) sendSoon();
    },
    choose(which) {
      const other = state.conflict;
      if (other === null) return;
      const content = which === "theirs" ? other.content : state.content;
      editedAt = Math.max(now(), editedAt + 1);
      state = { ...state, content, revision: other.revision, conflict: null };
      arrived(which === "theirs");
    },
    async flush() {
      await sending;
      if (state.saving !== "saved") await send();
    },
    adopt(value) {
      const local = parseLocal(value);
      if (local === null || isClosed() || state.conflict !== null || state.saving === "unkept")
        return;
      // A tab that had not heard of the last change here wrote over it: it is put back.
      if (local.editedAt < editedAt) keep(state.saving === "saved");
      else follow(local);
    },
    retry() {
      failures = 0;
      if (state.saving === "offline" || state.saving === "refused") void send();
    },
    close() {
      clearTimeout(timer);
      storage.removeItem(key);
      set({ saving: "closed", conflict: null });
    },
    start() {
      if (state.saving === "saving") sendSoon();
      return () => clearTimeout(timer);
    },
  };
}

function firstState(found: LocalDraft | null, server: ServerDraft): DraftState {
  if (found !== null && firstOf(found, server) === "local") {
    return { content: found.content, saving: "saving", revision: found.base, conflict: null };
  }
  return { content: server.content, saving: "saved", revision: server.revision, conflict: null };
}

function readLocal(storage: DraftStoreOptions["storage"], key: string): LocalDraft | null {
  try {
    return parseLocal(storage.getItem(key));
  } catch {
    // The browser refuses its storage altogether, as some do in private windows.
    return null;
  }
}

function parseLocal(value: string | null): LocalDraft | null {
  if (value === null) return null;
  try {
    const parsed: unknown = JSON.parse(value);
    return isLocalDraft(parsed) ? parsed : null;
  } catch {
    // Written by something else, or cut off: as good as nothing.
    return null;
  }
}
