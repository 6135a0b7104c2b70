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
