import { type Host } from "./host.ts";
import { RecentlyUsed } from "./recently-used.ts";

/** What references gave, by the sample's hash: it decides their rows and their cost. */
export class ReferenceCache {
  readonly #given: RecentlyUsed<unknown>;

  constructor(most: number) {
    this.#given = new RecentlyUsed(most);
  }

  /** `key` decides what `compute` gives, and its type. */
  async get<T>(key: string, compute: () => Promise<T>): Promise<T> {
    return this.#given.get(key, compute) as Promise<T>;
  }
}

const maximumReferences = 256;
/** A host and what is made of it share their turns. */
const caches = new WeakMap<Host["turns"], ReferenceCache>();

/** What references gave on a host. */
export function referencesOf({ turns }: Host): ReferenceCache {
  const cache = caches.get(turns) ?? new ReferenceCache(maximumReferences);
  caches.set(turns, cache);
  return cache;
}
