import { type JobId } from "../../contract/ids.ts";

/** The job's part of a URL: its title in words, and the random end of its id so that no two are alike. */
export function jobSlug(title: string, id: JobId): string {
  const words = title
    .normalize("NFKD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .slice(0, 60)
    .replaceAll(/^-|-$/gu, "");
  return `${words || "job"}-${id.slice(-8)}`;
}
