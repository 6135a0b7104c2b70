import { type GuestOptions } from "../host.ts";
import { type QuickJsPointers } from "./quickjs.ts";

/** The guest's functions that the host holds. */
export type GuestEnd = "start" | "deliver" | "drain" | "describe";

/**
 * What a guest is once its module was loaded, from which others alike are made: loading costs several times what
 * copying a megabyte does. It holds all there is, since one that has said nothing has no state outside its memory.
 */
export type GuestImage = {
  memory: MemoryImage;
  pointers: QuickJsPointers;
  ends: Record<GuestEnd, number>;
  /** Fuel that loading took. */
  spent: number;
};

/** Blocks of a memory that is zero elsewhere. */
export type MemoryImage = { at: number; bytes: Uint8Array }[];

const blockBytes = 4096;
const wordsInBlock = blockBytes / 4;

/** Where the blocks lie that are not all zeros. */
export function usedBlocks({ buffer }: WebAssembly.Memory): number[] {
  const words = new Int32Array(buffer);
  const used: number[] = [];
  for (let first = 0; first < words.length; first += wordsInBlock) {
    let word = first;
    while (word < first + wordsInBlock && words[word] === 0) word += 1;
    if (word < first + wordsInBlock) used.push(first * 4);
  }
  return used;
}

/** `atFirst`: where a new instance has written before; what is gone there must be written over. */
export function takeMemoryImage(
  memory: WebAssembly.Memory,
  atFirst: readonly number[],
): MemoryImage {
  return [...new Set([...atFirst, ...usedBlocks(memory)])].map((at) => ({
    at,
    bytes: new Uint8Array(memory.buffer.slice(at, at + blockBytes)),
  }));
}

export function restoreMemory({ buffer }: WebAssembly.Memory, image: MemoryImage): void {
  const memory = new Uint8Array(buffer);
  for (const { at, bytes } of image) memory.set(bytes, at);
}

/** All that decides what a loaded guest's memory holds. */
export function imageKey({ files, entry, prelude, limits, now, seed }: GuestOptions): string {
  return JSON.stringify([entry, files, prelude, limits.memoryMb, limits.output, now, seed]);
}
