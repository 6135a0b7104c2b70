import { useEffect, useRef } from "react";
import { type RequestDraft } from "./request-draft.ts";

const storageKey = "unsung.hire-request";

type Kept = {
  values: RequestDraft;
  set: <Key extends keyof RequestDraft>(key: Key, value: RequestDraft[Key]) => void;
  /** Skills that the address asks for, which count more than those that were kept. */
  skills: readonly string[];
};

/** Keeps a request in this browser while it is written, and brings it back; `forget` when it has been sent. */
export function useKeptDraft({ values, set, skills }: Kept): { forget: () => void } {
  const restored = useRef(false);
  const latest = useRef({ set, skills });
  useEffect(() => {
    latest.current = { set, skills };
  });
  useEffect(() => {
    const kept = readKept();
    for (const [key, value] of entriesOf(kept)) {
      if (key === "skills" && latest.current.skills.length > 0) continue;
      latest.current.set(key, value);
    }
  }, []);
  useEffect(() => {
    // The first time holds what the page came with, not what was typed.
    const { website: _trap, ...typed } = values;
    if (restored.current) localStorage.setItem(storageKey, JSON.stringify(typed));
    restored.current = true;
  }, [values]);
  return { forget: () => localStorage.removeItem(storageKey) };
}

function readKept(): Partial<RequestDraft> {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? "{}") as Partial<RequestDraft>;
  } catch {
    localStorage.removeItem(storageKey);
    return {};
  }
}

type Entry = { [Key in keyof RequestDraft]: [Key, RequestDraft[Key]] }[keyof RequestDraft];

/** This browser wrote them itself, under the names of a draft. */
function entriesOf(kept: Partial<RequestDraft>): Entry[] {
  return Object.entries(kept) as Entry[];
}
