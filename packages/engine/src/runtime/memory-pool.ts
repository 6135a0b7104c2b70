const page = 65_536;
/** What emscripten's binary starts with; it does not instantiate with less. */
const initialBytes = 16_777_216;
const mostSpare = 4;

/**
 * Memories of instances that are over, emptied for the next. A new one costs V8 a collection of the whole heap every
 * few instances (it counts the sixteen megabytes as garbage to come), which is more than the instance itself takes.
 */
export class MemoryPool {
  readonly #spare = new Map<number, WebAssembly.Memory[]>();

  /** A memory of zeros that can grow to `maximumBytes`. */
  take(maximumBytes: number): WebAssembly.Memory {
    const maximum = Math.ceil(Math.max(initialBytes, maximumBytes) / page);
    const spare = this.#spare.get(maximum)?.pop();
    if (spare) return spare;
    const memory = new WebAssembly.Memory({ initial: initialBytes / page, maximum });
    sizes.set(memory, maximum);
    return memory;
  }

  /** One that has grown is dropped: it can't be made small again. */
  giveBack(memory: WebAssembly.Memory): void {
    const maximum = sizes.get(memory);
    if (maximum === undefined || memory.buffer.byteLength !== initialBytes) return;
    const spare = this.#spare.get(maximum) ?? [];
    if (spare.length >= mostSpare) return;
    new Uint8Array(memory.buffer).fill(0);
    this.#spare.set(maximum, [...spare, memory]);
  }
}

/** In pages, as they were made with; a memory does not tell its maximum. */
const sizes = new WeakMap<WebAssembly.Memory, number>();
