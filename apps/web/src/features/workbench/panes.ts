/** What can be open beside the editor, under it, and on a phone, where it is one of all at a time. In the URL. */
export const readingPanes = ["brief", "data", "note"] as const;
export type ReadingPane = (typeof readingPanes)[number];
export const resultPanes = ["checks", "rows", "verdict"] as const;
export type ResultPane = (typeof resultPanes)[number];
export const phonePanes = [...readingPanes, "work", ...resultPanes] as const;
export type PhonePane = (typeof phonePanes)[number];
