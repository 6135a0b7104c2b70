import { op, readInstruction } from "./wasm-instructions.ts";
import { concatenate, name, unsigned, WasmReader } from "./wasm-reader.ts";

/** The export that a metered module carries: a mutable i64, the work that is left. */
export const fuelExport = "fuel";

/** Bulk operations cost one unit for each 2^6 bytes. */
const bulkShift = 6;

/** The fuel a module starts with, so that its own start function runs; in signed LEB128. */
const largestI64 = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x00];

const emptyBlock = 0x40;
const i32Type = 0x7f;
const i64Type = 0x7e;
const mutable = 0x01;
const functionForm = 0x60;
const importKinds = { function: 0, table: 1, memory: 2, global: 3 } as const;
const globalExportKind = 3;

const sections = { type: 1, import: 2, function: 3, global: 6, export: 7, code: 10 } as const;
/** Sections in the order the format demands; custom sections (0) stand anywhere. */
const sectionOrder = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 10, 11];

type Section = { id: number; content: Uint8Array };

/**
 * Rewrites a WebAssembly module so that it counts its own work and can be stopped anywhere.
 *
 * Each function entry and each turn of a loop takes one unit from the exported global `fuel`, bulk memory
 * operations one for each 64 bytes more; below zero the module traps with `unreachable`. So the count is the same
 * on every machine, and work inside compiled built-ins counts like work in guest code.
 * Throws on anything it does not know: an instruction left uncounted would be a hole.
 */
export function meterModule(binary: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = readSections(binary);
  const content = (id: number) => parts.find((part) => part.id === id)?.content;
  const imports = countImports(content(sections.import));
  const globals = content(sections.global);
  const fuel = imports.globals + (globals ? new WasmReader(globals).unsigned() : 0);
  const parameters = readParameterCounts(content(sections.type), content(sections.function));

  const replaced = new Map<number, Uint8Array>([
    [
      sections.global,
      appendToVector(globals, [i64Type, mutable, op.i64Const, ...largestI64, op.end]),
    ],
    [
      sections.export,
      appendToVector(content(sections.export), [
        ...name(fuelExport),
        globalExportKind,
        ...unsigned(fuel),
      ]),
    ],
    [sections.code, meterCode(content(sections.code), { fuel, parameters })],
  ]);
  return writeSections(binary, parts, replaced);
}

function readSections(binary: Uint8Array): Section[] {
  const reader = new WasmReader(binary, 8);
  const parts: Section[] = [];
  while (reader.offset < binary.length) {
    const id = reader.byte();
    if (id !== 0 && !sectionOrder.includes(id))
      throw new Error(`unknown WebAssembly section ${id}`);
    const length = reader.unsigned();
    parts.push({ id, content: binary.subarray(reader.offset, reader.offset + length) });
    reader.skip(length);
  }
  return parts;
}

function writeSections(
  binary: Uint8Array,
  parts: readonly Section[],
  replaced: ReadonlyMap<number, Uint8Array>,
): Uint8Array<ArrayBuffer> {
  const written = sectionOrder.flatMap((id) => {
    const content = replaced.get(id) ?? parts.find((part) => part.id === id)?.content;
    return content ? [[id, ...unsigned(content.length)], content] : [];
  });
  return concatenate([binary.subarray(0, 8), ...written]);
}

/** A vector is its length, then its members. */
function appendToVector(
  content: Uint8Array | undefined,
  member: number[],
): Uint8Array<ArrayBuffer> {
  if (!content) return concatenate([[1], member]);
  const reader = new WasmReader(content);
  const length = reader.unsigned();
  return concatenate([unsigned(length + 1), content.subarray(reader.offset), member]);
}

function countImports(content: Uint8Array | undefined): { globals: number } {
  let globals = 0;
  if (!content) return { globals };
  const reader = new WasmReader(content);
  for (let count = reader.unsigned(); count > 0; count -= 1) {
    reader.name();
    reader.name();
    const kind = reader.byte();
    if (kind === importKinds.function) reader.skipInteger();
    else if (kind === importKinds.global) {
      reader.skip(2);
      globals += 1;
    } else if (kind === importKinds.table || kind === importKinds.memory) {
      if (kind === importKinds.table) reader.skip(1);
      const hasMaximum = reader.byte() % 2 === 1;
      reader.skipInteger();
      if (hasMaximum) reader.skipInteger();
    } else throw new Error(`unknown WebAssembly import kind ${kind}`);
  }
  return { globals };
}

/** How many parameters each function that the module defines takes. */
function readParameterCounts(
  types: Uint8Array | undefined,
  functions: Uint8Array | undefined,
): number[] {
  if (!types || !functions) return [];
  const typeReader = new WasmReader(types);
  const counts = Array.from({ length: typeReader.unsigned() }, () => {
    const form = typeReader.byte();
    if (form !== functionForm) throw new Error(`unknown WebAssembly type form ${form}`);
    const parameters = typeReader.unsigned();
    typeReader.skip(parameters);
    typeReader.skip(typeReader.unsigned());
    return parameters;
  });
  const functionReader = new WasmReader(functions);
  return Array.from(
    { length: functionReader.unsigned() },
    () => counts[functionReader.unsigned()] ?? 0,
  );
}

function meterCode(
  content: Uint8Array | undefined,
  { fuel, parameters }: { fuel: number; parameters: readonly number[] },
): Uint8Array<ArrayBuffer> {
  if (!content) throw new Error("the WebAssembly module has no code to meter");
  const reader = new WasmReader(content);
  const bodies = Array.from({ length: reader.unsigned() }, (_, index) => {
    const length = reader.unsigned();
    const body = content.subarray(reader.offset, reader.offset + length);
    reader.skip(length);
    const metered = meterFunction(body, { fuel, parameters: parameters[index] ?? 0 });
    return concatenate([unsigned(metered.length), metered]);
  });
  return concatenate([unsigned(bodies.length), ...bodies]);
}

function meterFunction(
  body: Uint8Array,
  { fuel, parameters }: { fuel: number; parameters: number },
): Uint8Array<ArrayBuffer> {
  const reader = new WasmReader(body);
  const groups = reader.unsigned();
  const groupsStart = reader.offset;
  let locals = parameters;
  for (let group = 0; group < groups; group += 1) {
    locals += reader.unsigned();
    reader.skip(1);
  }
  // One local of our own, to look at the length that a bulk operation finds on the stack.
  const lengthLocal = locals;
  const parts: Iterable<number>[] = [
    unsigned(groups + 1),
    body.subarray(groupsStart, reader.offset),
    [1, i32Type],
    charge(fuel, one),
  ];
  let copied = reader.offset;
  while (reader.offset < body.length) {
    const start = reader.offset;
    const { opcode, bulk } = readInstruction(reader);
    if (opcode === op.loop) {
      parts.push(body.subarray(copied, reader.offset), charge(fuel, one));
      copied = reader.offset;
    } else if (bulk) {
      parts.push(
        body.subarray(copied, start),
        [op.localTee, ...unsigned(lengthLocal)],
        charge(fuel, lengthUnits(lengthLocal)),
      );
      copied = start;
    }
  }
  return concatenate([...parts, body.subarray(copied)]);
}

const one = [op.i64Const, 1];

function lengthUnits(lengthLocal: number): number[] {
  return [
    op.localGet,
    ...unsigned(lengthLocal),
    op.i32Const,
    bulkShift,
    op.i32ShiftRightUnsigned,
    op.i64ExtendUnsigned,
  ];
}

/** Instructions that take `amount` (which they leave as an i64) from the fuel and trap when it is spent. */
function charge(fuel: number, amount: readonly number[]): number[] {
  const global = unsigned(fuel);
  const take = [op.globalGet, ...global, ...amount, op.i64Subtract, op.globalSet, ...global];
  const isSpent = [op.globalGet, ...global, op.i64Const, 0, op.i64LessSigned];
  const trapThen = [op.if, emptyBlock, op.unreachable, op.end];
  return [...take, ...isSpent, ...trapThen];
}
