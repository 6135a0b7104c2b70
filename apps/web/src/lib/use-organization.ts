import { useParams } from "@tanstack/react-router";

/** The organization's slug, which every procedure of an organization takes; for pages below /org/$organization. */
export function useOrganization(): string {
  return useParams({ from: "/app/org/$organization" }).organization;
}
