import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type ServerDraft } from "./draft.ts";
import { createDraftStore, type SaveAnswer, type SaveRequest } from "./draft-store.ts";

const key = "unsung.draft.attempt";
const start: ServerDraft = draft("select 1", 0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("what is typed is in the browser at once and on the server after a pause", async () => {
  const { store, storage, sent } = open();
  store.edit(typed("select 2"));
  expect(kept(storage)).toMatchObject({
    content: { files: { "query.sql": "select 2" } },
    saved: false,
  });
  expect(store.getState().saving).toBe("saving");
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toHaveLength(1);
  expect(store.getState()).toMatchObject({ saving: "saved", revision: 1 });
  expect(kept(storage)).toMatchObject({ base: 1, saved: true });
});

test("typing without a pause is saved every five seconds", async () => {
  const { store, sent } = open();
  for (let key = 0; key < 60; key++) {
    store.edit(typed(`select ${key}`));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(sent.length).toBeGreaterThanOrEqual(1);
});

test("without a network nothing is lost, and it is sent when the network is back", async () => {
  const { store, sent, answers } = open();
  answers.push({ kind: "unreachable" }, { kind: "unreachable" });
  store.edit(typed("select 2"));
  await vi.advanceTimersByTimeAsync(1000);
  expect(store.getState().saving).toBe("offline");
  store.edit(typed("select 3"));
  expect(store.getState().saving).toBe("offline");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(store.getState().saving).toBe("saved");
  expect(sent.at(-1)?.content.files["query.sql"]).toBe("select 3");
});

test("a reload goes on with what the server had not got", () => {
  const first = open();
  first.store.edit(typed("select 2"));
  const { store } = open({ storage: first.storage });
  expect(store.getState()).toMatchObject({
    content: { files: { "query.sql": "select 2" } },
    saving: "saving",
  });
});

test("a reload keeps the writer's name and goes on counting, so that a lost answer is no conflict", async () => {
  const first = open();
  first.answers.push({ kind: "unreachable" });
  first.store.edit(typed("select 2"));
  await vi.advanceTimersByTimeAsync(1000);
  const { store, sent } = open({ storage: first.storage, server: draft("select 2 ", 1) });
  store.edit(typed("select 3"));
  await store.flush();
  expect(sent[0]).toMatchObject({ writer: "writer-1", baseRevision: 0 });
  expect(sent[0]?.sequence).toBeGreaterThan(first.sent[0]?.sequence ?? 0);
});

test("a newer version from elsewhere wins over a copy that the server had", () => {
  const first = open();
  first.storage.setItem(
    key,
    JSON.stringify({ ...emptyRecord, content: contentOf("old"), saved: true }),
  );
  const { store } = open({ storage: first.storage, server: draft("newer", 7) });
  expect(store.getState()).toMatchObject({
    content: contentOf("newer"),
    revision: 7,
    saving: "saved",
  });
});

test("another device's version is shown beside the own one until the person chooses", async () => {
  const { store, answers, sent } = open();
  answers.push({ kind: "conflict", server: draft("select 9", 4) });
  store.edit(typed("select 2"));
  await vi.advanceTimersByTimeAsync(1000);
  expect(store.getState().conflict?.revision).toBe(4);
  store.edit(typed("select 22"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  store.choose("mine");
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent[1]).toMatchObject({ baseRevision: 4, content: contentOf("select 22") });
  expect(store.getState()).toMatchObject({ conflict: null, saving: "saved" });
});

test("choosing the other device's version takes it as it is", async () => {
  const { store, answers } = open();
  answers.push({ kind: "conflict", server: draft("select 9", 4) });
  store.edit(typed("select 2"));
  await vi.advanceTimersByTimeAsync(1000);
  store.choose("theirs");
  expect(store.getState()).toMatchObject({
    content: contentOf("select 9"),
    revision: 4,
    saving: "saved",
    conflict: null,
  });
});

test("tabs of one browser follow each other", async () => {
  const one = open();
  const two = open({ storage: one.storage });
  one.store.edit(typed("select 2"));
  two.store.adopt(one.storage.getItem(key));
  expect(two.store.getState().content).toEqual(contentOf("select 2"));
  await vi.advanceTimersByTimeAsync(1000);
  two.store.adopt(one.storage.getItem(key));
  expect(two.store.getState()).toMatchObject({ saving: "saved", revision: 1 });
  expect(two.sent).toHaveLength(0);
});

test("a tab that saves late does not write over what was typed in another meanwhile", async () => {
  const one = open();
  one.store.edit(typed("select 2"));
  await vi.advanceTimersByTimeAsync(10);
  const two = open({ storage: one.storage });
  let finish: (answer: SaveAnswer) => void = () => undefined;
  one.hold((answer) => {
    finish = answer;
  });
  const flushed = one.store.flush();
  await vi.advanceTimersByTimeAsync(10);
  two.store.adopt(one.storage.getItem(key));
  two.store.edit(typed("select 2, 3"));
  finish({ kind: "saved", revision: 1 });
  await flushed;
  expect(kept(one.storage)).toMatchObject({ content: contentOf("select 2, 3") });
  expect(one.store.getState().content).toEqual(contentOf("select 2, 3"));
});

test("a full storage is said, and the server still gets the text", async () => {
  const { store, storage } = open();
  storage.setItem = () => {
    throw new Error("QuotaExceededError");
  };
  store.edit(typed("select 2"));
  expect(store.getState().saving).toBe("unkept");
  await vi.advanceTimersByTimeAsync(1000);
  expect(store.getState().saving).toBe("saved");
});

test("after it was handed in nothing more is taken", async () => {
  const { store, storage, sent } = open();
  store.close();
  store.edit(typed("select 2"));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent).toHaveLength(0);
  expect(storage.getItem(key)).toBeNull();
});

const emptyRecord = { editedAt: 0, base: 0, saved: false, writer: "writer-1", sequence: 0 };

function contentOf(text: string) {
  return { files: { "query.sql": text }, note: "" };
}

function draft(text: string, revision: number): ServerDraft {
  return { content: contentOf(text), revision, savedAt: "2026-11-22T10:00:00.000Z" };
}

function typed(text: string) {
  return { file: { path: "query.sql", text } };
}

function memoryStorage(): Storage {
  const values = new Map<string, string>();
  return {
    getItem: (name: string) => values.get(name) ?? null,
    setItem: (name: string, value: string) => void values.set(name, value),
    removeItem: (name: string) => void values.delete(name),
    clear: () => values.clear(),
    key: () => null,
    length: 0,
  };
}

function kept(storage: Storage): unknown {
  return JSON.parse(storage.getItem(key) ?? "null");
}

/** A store over a server that takes what it is sent, unless `answers` says what it answers next. */
function open({
  storage = memoryStorage(),
  server = start,
}: { storage?: Storage; server?: ServerDraft } = {}) {
  const sent: SaveRequest[] = [];
  const answers: SaveAnswer[] = [];
  let revision = server.revision;
  let held: ((finish: (answer: SaveAnswer) => void) => void) | null = null;
  const store = createDraftStore({
    key,
    server,
    storage,
    now: () => Date.now(),
    newWriter: () => "writer-1",
    send: async (request) => {
      sent.push(request);
      if (held !== null) return new Promise<SaveAnswer>(held);
      return answers.shift() ?? { kind: "saved", revision: ++revision };
    },
  });
  /** The next save waits until the test answers it. */
  function hold(next: (finish: (answer: SaveAnswer) => void) => void) {
    held = next;
  }
  return { store, storage, sent, answers, hold };
}
