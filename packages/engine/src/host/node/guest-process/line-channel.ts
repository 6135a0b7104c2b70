import { type Duplex } from "node:stream";

/** The other end said more at once than it may. */
export class MessageTooLong extends Error {
  override name = "MessageTooLong";
}

/**
 * One JSON message a line over a stream. A line over `longestLine` characters ends the stream with `MessageTooLong`:
 * the other end decides how much it sends, not how much we keep.
 */
export class LineChannel {
  readonly #stream: Duplex;

  constructor(input: { stream: Duplex; longestLine: number; receive: (line: string) => void }) {
    const { stream, longestLine, receive } = input;
    this.#stream = stream;
    const parts: string[] = [];
    let length = 0;
    stream.setEncoding("utf8");
    stream.on("data", (chunk: string) => {
      const [first = "", ...others] = chunk.split("\n");
      parts.push(first);
      length += first.length;
      for (const rest of others) {
        receive(parts.join(""));
        parts.length = 0;
        parts.push(rest);
        length = rest.length;
      }
      if (length > longestLine) stream.destroy(new MessageTooLong());
    });
  }

  send(message: unknown): void {
    if (this.#stream.writable) this.#stream.write(`${JSON.stringify(message)}\n`);
  }
}
