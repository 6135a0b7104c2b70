import { type WasmReader } from "./wasm-reader.ts";

/** Opcodes that metering looks for or writes. */
export const op = {
  unreachable: 0x00,
  block: 0x02,
  loop: 0x03,
  if: 0x04,
  end: 0x0b,
  localGet: 0x20,
  localTee: 0x22,
  globalGet: 0x23,
  globalSet: 0x24,
  i32Const: 0x41,
  i64Const: 0x42,
  i64LessSigned: 0x53,
  i32ShiftRightUnsigned: 0x76,
  i64Subtract: 0x7d,
  i64ExtendUnsigned: 0xad,
  prefixed: 0xfc,
} as const;

/** Operations behind the prefix 0xfc whose work grows with the number on top of the stack. */
const bulkOps = new Set([
  0x08, // memory.init
  0x0a, // memory.copy
  0x0b, // memory.fill
  0x0c, // table.init
  0x0e, // table.copy
  0x11, // table.fill
]);

/**
 * Steps over one instruction, immediates included, and says which it was.
 * Knows WebAssembly 2.0 without SIMD; anything else is refused rather than guessed at.
 */
export function readInstruction(reader: WasmReader): { opcode: number; bulk: boolean } {
  const start = reader.offset;
  const opcode = reader.byte();
  switch (opcode) {
    case 0x00: // unreachable
    case 0x01: // nop
    case 0x05: // else
    case 0x0b: // end
    case 0x0f: // return
    case 0x1a: // drop
    case 0x1b: // select
    case 0xd1: // ref.is_null
      break;
    case 0x02: // block
    case 0x03: // loop
    case 0x04: // if
    case 0x0c: // br
    case 0x0d: // br_if
    case 0x10: // call
    case 0x20: // local.get
    case 0x21: // local.set
    case 0x22: // local.tee
    case 0x23: // global.get
    case 0x24: // global.set
    case 0x25: // table.get
    case 0x26: // table.set
    case 0x3f: // memory.size
    case 0x40: // memory.grow
    case 0x41: // i32.const
    case 0x42: // i64.const
    case 0xd0: // ref.null
    case 0xd2: // ref.func
      reader.skipInteger();
      break;
    case 0x0e: // br_table
      for (let targets = reader.unsigned() + 1; targets > 0; targets -= 1) reader.skipInteger();
      break;
    case 0x11: // call_indirect
      reader.skipInteger();
      reader.skipInteger();
      break;
    case 0x1c: // select of given types
      reader.skip(reader.unsigned());
      break;
    case 0x43: // f32.const
      reader.skip(4);
      break;
    case 0x44: // f64.const
      reader.skip(8);
      break;
    case op.prefixed:
      return { opcode, bulk: readPrefixed(reader) };
    default:
      if (opcode >= 0x28 && opcode <= 0x3e) {
        // Loads and stores: alignment, offset. A larger "alignment" announces a memory index.
        if (reader.unsigned() >= 64) throw new Error(`several memories, at byte ${start}`);
        reader.skipInteger();
      } else if (opcode < 0x45 || opcode > 0xc4) {
        throw new Error(`unknown WebAssembly opcode 0x${opcode.toString(16)} at byte ${start}`);
      }
  }
  return { opcode, bulk: false };
}

function readPrefixed(reader: WasmReader): boolean {
  const start = reader.offset;
  const operation = reader.unsigned();
  if (operation > 0x11) {
    throw new Error(`unknown WebAssembly opcode 0xfc ${operation} at byte ${start}`);
  }
  // Conversions (0x00 to 0x07) have no immediates; init and copy have two, the others one.
  const immediates = operation < 0x08 ? 0 : [0x08, 0x0a, 0x0c, 0x0e].includes(operation) ? 2 : 1;
  for (let count = 0; count < immediates; count += 1) reader.skipInteger();
  return bulkOps.has(operation);
}
