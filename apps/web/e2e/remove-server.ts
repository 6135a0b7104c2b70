import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { home } from "./server.ts";

/** Removes what the server under test kept, so that the next run begins with nothing. */
export default async function removeServer(): Promise<void> {
  const id = await readFile(join(home, "id"), "utf8").catch(() => null);
  // As root the embedded database lies outside, where its system user can reach it.
  if (id !== null)
    await rm(`/var/lib/unsung/data-${id.slice(0, 12)}`, { recursive: true, force: true });
  await rm(home, { recursive: true, force: true });
}
