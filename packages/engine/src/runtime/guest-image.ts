import { type GuestOptions } from "../host.ts";
import { type MemoryImage } from "./memory-image.ts";
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

/** All that decides what a loaded guest's memory holds. */
export function imageKey({ files, entry, prelude, limits, now, seed }: GuestOptions): string {
  return JSON.stringify([entry, files, prelude, limits.memoryMb, limits.output, now, seed]);
}
