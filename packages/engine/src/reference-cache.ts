import { type Host } from "./host.ts";

/**
 * What references gave, by the sample's hash: it decides their rows and their cost.
 * The least recently used goes first. A computation that failed is not kept.
 */
export class ReferenceCache {
  readonly #maximumEntries: number;
  readonly #entries = new Map<string, Promise<unknown>>();

  constructor(maximumEntries: number) {
    this.#maximumEntries = maximumEntries;
  }

  /** `key` decides what `compute` gives, and its type. */
  async get<T>(key: string, compute: () => Promise<T>): Promise<T> {
    const entry = (this.#entries.get(key) as Promise<T> | undefined) ?? compute();
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#maximumEntries) break;
      this.#entries.delete(oldest);
    }
    try {
      return await entry;
    } catch (error) {
      this.#entries.delete(key);
      throw error;
    }
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
