import { type Column } from "../../../host.ts";

/** What PostgreSQL says when it refuses: fields C, M, S and P of ErrorResponse (manual, 54.8). */
export type ServerError = {
  code: string;
  message: string;
  severity: string;
  /** In characters, from 1. */
  position: number | null;
};

/** A message larger than the reader was told to hold. */
export class MessageTooLarge extends Error {
  override name = "MessageTooLarge";
}

export type Frame = { kind: string; body: Buffer };

/** Cuts a stream of bytes into messages. */
export class FrameReader {
  readonly #maximumBytes: number;
  #chunks: Buffer[] = [];
  #length = 0;

  constructor(maximumBytes: number) {
    this.#maximumBytes = maximumBytes;
  }

  /** The messages that are complete with this chunk. Throws `MessageTooLarge` as soon as a length announces it. */
  *push(chunk: Buffer): Generator<Frame> {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    for (;;) {
      const size = this.#announcedSize();
      if (size === null || this.#length < size) return;
      const bytes = this.#joined();
      this.#chunks = [bytes.subarray(size)];
      this.#length -= size;
      yield { kind: String.fromCharCode(bytes[0] ?? 0), body: bytes.subarray(5, size) };
    }
  }

  #announcedSize(): number | null {
    if (this.#length < 5) return null;
    const [first = Buffer.alloc(0)] = this.#chunks;
    const bytes = first.length >= 5 ? first : this.#joined();
    const size = bytes.readInt32BE(1) + 1;
    if (size > this.#maximumBytes) throw new MessageTooLarge(`a message of ${size} bytes`);
    return size;
  }

  #joined(): Buffer {
    const [first] = this.#chunks;
    const bytes = this.#chunks.length === 1 && first ? first : Buffer.concat(this.#chunks);
    this.#chunks = [bytes];
    return bytes;
  }
}

export function readRowDescription(body: Buffer): Column[] {
  const columns: Column[] = [];
  let at = 2;
  for (let left = body.readInt16BE(0); left > 0; left -= 1) {
    const end = body.indexOf(0, at);
    columns.push({ name: body.toString("utf8", at, end), type: body.readUInt32BE(end + 7) });
    at = end + 19;
  }
  return columns;
}

export function readDataRow(body: Buffer): (string | null)[] {
  const values: (string | null)[] = [];
  let at = 2;
  for (let left = body.readInt16BE(0); left > 0; left -= 1) {
    const length = body.readInt32BE(at);
    at += 4;
    values.push(length === -1 ? null : body.toString("utf8", at, at + length));
    at += Math.max(0, length);
  }
  return values;
}

export function readParameterTypes(body: Buffer): number[] {
  return Array.from({ length: body.readInt16BE(0) }, (_, index) =>
    body.readUInt32BE(2 + index * 4),
  );
}

export function readServerError(body: Buffer): ServerError {
  const fields = new Map<string, string>();
  for (let at = 0; at < body.length && body[at] !== 0;) {
    const end = body.indexOf(0, at + 1);
    fields.set(String.fromCharCode(body[at] ?? 0), body.toString("utf8", at + 1, end));
    at = end + 1;
  }
  const position = fields.get("P");
  return {
    code: fields.get("C") ?? "XX000",
    message: fields.get("M") ?? "",
    severity: fields.get("V") ?? fields.get("S") ?? "ERROR",
    position: position === undefined ? null : Number(position),
  };
}

/** The tag of a finished command without its zero byte, as in `SELECT 3`. */
export function readCommandTag(body: Buffer): string {
  return body.toString("utf8", 0, body.length - 1);
}
