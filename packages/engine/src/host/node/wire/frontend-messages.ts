/** Messages to PostgreSQL, protocol 3.0 (manual, 54.7). Formats are text throughout. */

const protocolVersion = 196_608;
const cancelRequestCode = 80_877_102;

export function startupMessage(parameters: Readonly<Record<string, string>>): Buffer {
  const pairs = Object.entries(parameters).map(([name, value]) => cString(name) + cString(value));
  const body = Buffer.from(`${pairs.join("")}\0`);
  return Buffer.concat([int32(body.length + 8), int32(protocolVersion), body]);
}

export function cancelMessage(processId: number, secretKey: number): Buffer {
  return Buffer.concat([int32(16), int32(cancelRequestCode), int32(processId), int32(secretKey)]);
}

/** The simple protocol: any number of statements. */
export function queryMessage(text: string): Buffer {
  return message("Q", Buffer.from(cString(text)));
}

/** One statement into the unnamed prepared statement; the server infers the parameters' types. */
export function parseMessage(text: string): Buffer {
  return message("P", Buffer.from(`\0${cString(text)}\0\0`));
}

/** Asks for the unnamed statement's parameters and columns; nothing runs. */
export function describeStatementMessage(): Buffer {
  return message("D", Buffer.from("S\0"));
}

export function describePortalMessage(): Buffer {
  return message("D", Buffer.from("P\0"));
}

export function bindMessage(values: readonly (string | null)[]): Buffer {
  const parts: Buffer[] = [Buffer.from("\0\0"), int16(0), int16(values.length)];
  for (const value of values) {
    if (value === null) parts.push(int32(-1));
    else {
      const bytes = Buffer.from(value);
      parts.push(int32(bytes.length), bytes);
    }
  }
  parts.push(int16(0));
  return message("B", Buffer.concat(parts));
}

/** Runs the unnamed portal to its end. */
export function executeMessage(): Buffer {
  return message("E", Buffer.concat([Buffer.from("\0"), int32(0)]));
}

export function syncMessage(): Buffer {
  return message("S", Buffer.alloc(0));
}

export function terminateMessage(): Buffer {
  return message("X", Buffer.alloc(0));
}

/** All that `copy … from stdin` is to read; sent right after the statement. */
export function copyDataMessages(data: Buffer): Buffer {
  return Buffer.concat([message("d", data), message("c", Buffer.alloc(0))]);
}

/** Refuses to send what COPY FROM STDIN asks for. */
export function copyFailMessage(): Buffer {
  return message("f", Buffer.from(cString("there is nothing to copy from")));
}

function message(kind: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(kind), int32(body.length + 4), body]);
}

/** A zero byte would end the text early and let what follows be read as another field. */
function cString(text: string): string {
  return `${text.replaceAll("\0", "\u{FFFD}")}\0`;
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}
