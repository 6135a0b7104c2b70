import baseVariant from "@jitl/quickjs-wasmfile-release-sync";
import {
  type JSContextPointer,
  type JSRuntimePointer,
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSEmscriptenModule,
  type QuickJSSyncVariant,
  type QuickJSWASMModule,
} from "quickjs-emscripten-core";
import { type MemoryImage, restoreMemory, takeMemoryImage } from "./memory-image.ts";
import { MemoryPool } from "./memory-pool.ts";
import { fuelExport, meterModule } from "./meter.ts";

/** The package's types describe its CommonJS build, where the variant is a field of what is imported. */
const variant = baseVariant as unknown as QuickJSSyncVariant;

/**
 * Above the limit that QuickJS keeps for itself, in MB: static data and stack (6), and room for the longest message,
 * which is copied in before QuickJS sees it, so that this never fails.
 */
const memoryHeadroomMb = 40;
const memories = new MemoryPool();

/** Of the packages that QuickJS comes in; verdicts name it. */
export const quickJsVersion = "0.32.0";

/** Names of imports as emscripten shortened them in this very binary; a test holds each against what it does. */
const importNames = { module: "a", dateNow: "p", localTime: "m" } as const;

/** Where in an instance's memory its only runtime and its only context lie. */
export type QuickJsPointers = { runtime?: JSRuntimePointer; context?: JSContextPointer };

export type QuickJsInstance = {
  quickjs: QuickJSWASMModule;
  /** Work that is left; writable. */
  fuel: { value: bigint };
  memory: WebAssembly.Memory;
  /** Milliseconds since the epoch that the instance's clock shows. */
  clock: { now: number };
  /** Filled when runtime and context are made. Where they are set before, what lies there is taken for them. */
  pointers: QuickJsPointers;
  /** Blocks that it had written before QuickJS was first called. */
  atFirst: MemoryImage;
  /**
   * Ends it: whatever enters it afterwards traps, and its memory may serve another, emptied. `isSound`: nothing
   * trapped or threw in it, so that it may itself serve again as if it were new.
   */
  release(options: { isSound: boolean }): void;
};

/** All of an instance's state is its memory, its stack's height (none, where nothing runs in it) and its fuel. */
type SpareInstance = Omit<QuickJsInstance, "release">;

const mostSpare = 4;
/** By compiled code and memory limit. */
const spares = new WeakMap<WebAssembly.Module, Map<number, SpareInstance[]>>();

/** Meters and compiles the QuickJS binary; do it once, then instantiate it for every guest. */
export function compileQuickJs(binary: Uint8Array): Promise<WebAssembly.Module> {
  return WebAssembly.compile(meterModule(binary));
}

/**
 * A QuickJS of its own: nothing is shared with another instance but the compiled code.
 * End it with `release`; disposing what still has jobs pending can abort.
 */
export async function instantiateQuickJs(
  compiled: WebAssembly.Module,
  memoryMb: number,
): Promise<QuickJsInstance> {
  const ofModule = spares.get(compiled) ?? new Map<number, SpareInstance[]>();
  spares.set(compiled, ofModule);
  const spare = ofModule.get(memoryMb) ?? [];
  ofModule.set(memoryMb, spare);
  const made = renewed(spare.pop()) ?? (await makeInstance(compiled, memoryMb));
  const { memory, fuel } = made;
  const initialBytes = memory.buffer.byteLength;
  let isOver = false;
  const release: QuickJsInstance["release"] = ({ isSound }) => {
    if (isOver) return;
    isOver = true;
    fuel.value = -1n;
    if (isSound && memory.buffer.byteLength === initialBytes && spare.length < mostSpare) {
      new Uint8Array(memory.buffer).fill(0);
      spare.push(made);
    } else memories.giveBack(memory);
  };
  return { ...made, release };
}

function renewed(spare: SpareInstance | undefined): SpareInstance | undefined {
  if (!spare) return undefined;
  restoreMemory(spare.memory, spare.atFirst);
  return { ...spare, pointers: resetPointers(spare.pointers) };
}

function resetPointers(pointers: QuickJsPointers): QuickJsPointers {
  delete pointers.runtime;
  delete pointers.context;
  return pointers;
}

async function makeInstance(
  compiled: WebAssembly.Module,
  memoryMb: number,
): Promise<SpareInstance> {
  const clock = { now: 0 };
  const memory = memories.take((memoryMb + memoryHeadroomMb) * 1_048_576);
  const silent = () => undefined;
  let exports: WebAssembly.Exports = {};
  const emscriptenModule = {
    wasmMemory: memory,
    print: silent,
    printErr: silent,
    instantiateWasm(
      imports: WebAssembly.Imports,
      onSuccess: (instance: WebAssembly.Instance) => void,
    ) {
      const host = {
        ...imports[importNames.module],
        [importNames.dateNow]: () => clock.now,
        [importNames.localTime]: (_seconds: bigint, tm: number) => writeUtc(memory, tm),
      };
      const instance = new WebAssembly.Instance(compiled, { [importNames.module]: host });
      exports = instance.exports;
      onSuccess(instance);
      return exports;
    },
  };
  const pointers: QuickJsPointers = {};
  const quickjs = await newQuickJSWASMModuleFromVariant({
    ...newVariant(variant, { emscriptenModule }),
    importFFI: async () => withPointers(pointers),
  });
  const fuel = exports[fuelExport];
  if (!(fuel instanceof WebAssembly.Global)) throw new Error("the QuickJS module is not metered");
  return { quickjs, fuel, memory, clock, pointers, atFirst: takeMemoryImage(memory) };
}

/** The functions of QuickJS, of which two make something only where there is none. */
async function withPointers(pointers: QuickJsPointers) {
  const Functions = await variant.importFFI();
  return class extends Functions {
    constructor(module: QuickJSEmscriptenModule) {
      super(module);
      const { QTS_NewRuntime: newRuntime, QTS_NewContext: newContext } = this;
      this.QTS_NewRuntime = () => (pointers.runtime ??= newRuntime());
      this.QTS_NewContext = (...options) => (pointers.context ??= newContext(...options));
    }
  };
}

const tmBytes = 44;

/** QuickJS asks for local time only to learn the offset, a field of C's `struct tm`; zeros mean UTC. */
function writeUtc(memory: WebAssembly.Memory, tm: number): void {
  new Uint8Array(memory.buffer, tm, tmBytes).fill(0);
}
