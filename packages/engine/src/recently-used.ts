/** What was computed for a key, of the keys that were used last. A computation that failed is not kept. */
export class RecentlyUsed<T> {
  readonly #most: number;
  readonly #entries = new Map<string, Promise<T>>();

  constructor(most: number) {
    this.#most = most;
  }

  async get(key: string, compute: () => Promise<T>): Promise<T> {
    const entry = this.#entries.get(key) ?? compute();
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#most) break;
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
