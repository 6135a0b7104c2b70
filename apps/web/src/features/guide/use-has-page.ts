import { useRouter } from "@tanstack/react-router";

/** Whether this build has a page at the address: the guide links to its neighbours only where they are there. */
export function useHasPage(path: string): boolean {
  return path in useRouter().routesByPath;
}
