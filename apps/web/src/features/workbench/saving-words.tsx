import { type Saving } from "./draft/draft-store.ts";

const words: Record<Saving, { short: string; long: string }> = {
  saved: { short: "Saved", long: "Saved in this browser and on the server." },
  saving: { short: "Saving…", long: "Kept in this browser; on its way to the server." },
  offline: {
    short: "Kept in this browser",
    long: "The server can't be reached. Everything is kept in this browser and is sent when the connection is back.",
  },
  refused: {
    short: "Kept in this browser",
    long: "The server did not take the last change; perhaps you were signed out. Everything is kept in this browser: open the page again and sign in.",
  },
  conflict: {
    short: "Kept in this browser",
    long: "Another version was saved elsewhere. Both are kept until you choose.",
  },
  unkept: {
    short: "Not kept here",
    long: "This browser's storage is full or closed. Keep this page open until it says saved.",
  },
  closed: { short: "Handed in", long: "This work was handed in; it can be read but not changed." },
};

/** How far the text is kept, always in view and in quiet words; told aloud only when it turns for the worse. */
export function SavingWords({ saving }: { saving: Saving }) {
  const { short, long } = words[saving];
  const worth = saving === "offline" || saving === "refused" || saving === "unkept";
  return (
    <>
      <span
        title={long}
        className="mr-auto text-xs whitespace-nowrap text-ink-3"
        data-saving={saving}
      >
        {short}
      </span>
      <output className="sr-only">{worth ? long : ""}</output>
    </>
  );
}
