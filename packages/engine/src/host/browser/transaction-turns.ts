/** Lets one owner at a time have a transaction. */
export class TransactionTurns {
  #owner: object | null = null;
  readonly #waiting: { owner: object; begin: () => void }[] = [];

  /** Waits until nobody else has a transaction. Again at once for whoever has it. */
  async take(owner: object): Promise<void> {
    if (this.#owner === owner) return;
    if (this.#owner === null) {
      this.#owner = owner;
      return;
    }
    await new Promise<void>((begin) => this.#waiting.push({ owner, begin }));
  }

  /** Ends the owner's turn; false when it had none. */
  give(owner: object): boolean {
    if (this.#owner !== owner) return false;
    const next = this.#waiting.shift();
    this.#owner = next?.owner ?? null;
    next?.begin();
    return true;
  }
}
