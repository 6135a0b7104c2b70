import { type Catalog } from "@unsung/api";

/** What the API asks of the catalogue. */
export async function readCatalog(): Promise<Catalog> {
  return { skills: new Map(), samples: new Map() };
}
