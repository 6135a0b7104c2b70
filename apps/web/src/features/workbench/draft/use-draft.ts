import { useEffect, useState, useSyncExternalStore } from "react";
import { type ServerDraft } from "./draft.ts";
import {
  createDraftStore,
  type DraftState,
  type DraftStore,
  type SaveAnswer,
  type SaveRequest,
} from "./draft-store.ts";

type UseDraft = {
  attemptId: string;
  /** As the page was opened; later versions come by way of the store. */
  server: ServerDraft;
  send: (request: SaveRequest) => Promise<SaveAnswer>;
};

/** The draft of one attempt: follows other tabs, tries again when the network is back, sends when the page is left. */
export function useDraft({
  attemptId,
  server,
  send,
}: UseDraft): DraftState & { store: DraftStore } {
  const key = `unsung.draft.${attemptId}`;
  const [store] = useState(() =>
    createDraftStore({
      key,
      server,
      send,
      storage: localStorage,
      now: () => Date.now(),
      newWriter,
    }),
  );

  useEffect(() => {
    const stop = store.start();
    const onStorage = (event: StorageEvent) => {
      if (event.key === key) store.adopt(event.newValue);
    };
    const onOnline = () => store.retry();
    const onLeave = () => {
      // A tab that slept has heard nothing of what other tabs wrote meanwhile.
      if (document.visibilityState === "visible") store.adopt(localStorage.getItem(key));
      else void store.flush();
    };
    const onUnload = (event: BeforeUnloadEvent) => {
      // Only where the browser itself keeps nothing would leaving lose something.
      if (store.getState().saving === "unkept") event.preventDefault();
    };
    window.addEventListener("storage", onStorage);
    window.addEventListener("online", onOnline);
    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("visibilitychange", onLeave);
    return () => {
      stop();
      window.removeEventListener("storage", onStorage);
      window.removeEventListener("online", onOnline);
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("visibilitychange", onLeave);
    };
  }, [store, key]);

  return { ...useSyncExternalStore(store.subscribe, store.getState), store };
}

/** A random UUID; `crypto.randomUUID` is there on https and localhost only. */
function newWriter(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, index) => {
    const value = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, "0");
  }).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
