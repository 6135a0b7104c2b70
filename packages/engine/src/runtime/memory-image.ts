/** Blocks of a memory that is zero elsewhere. */
export type MemoryImage = { at: number; bytes: Uint8Array }[];

const blockBytes = 4096;
const wordsInBlock = blockBytes / 4;

/** Where the blocks lie that are not all zeros. */
function usedBlocks({ buffer }: WebAssembly.Memory): number[] {
  const words = new Int32Array(buffer);
  const used: number[] = [];
  for (let first = 0; first < words.length; first += wordsInBlock) {
    let word = first;
    while (word < first + wordsInBlock && words[word] === 0) word += 1;
    if (word < first + wordsInBlock) used.push(first * 4);
  }
  return used;
}

/** `besides`: blocks that the image is to hold even where they are zero. */
export function takeMemoryImage(
  memory: WebAssembly.Memory,
  besides: MemoryImage = [],
): MemoryImage {
  const blocks = new Set([...besides.map(({ at }) => at), ...usedBlocks(memory)]);
  return Array.from(blocks, (at) => ({
    at,
    bytes: new Uint8Array(memory.buffer.slice(at, at + blockBytes)),
  }));
}

export function restoreMemory({ buffer }: WebAssembly.Memory, image: MemoryImage): void {
  const memory = new Uint8Array(buffer);
  for (const { at, bytes } of image) memory.set(bytes, at);
}
