import { once } from "node:events";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { LineChannel, MessageTooLong } from "./line-channel.ts";

function received(stream: PassThrough, longestLine: number) {
  const lines: string[] = [];
  const channel = new LineChannel({ stream, longestLine, receive: (line) => lines.push(line) });
  return { channel, lines };
}

test("messages arrive whole, however they were cut on the way", async () => {
  const stream = new PassThrough();
  const { lines } = received(stream, 100);
  for (const chunk of ['{"a"', ':1}\n{"b":', "2}\n", '{"c":3}\n{"d":4}\n', '{"unfinished'])
    stream.write(chunk);
  await new Promise((resolve) => setImmediate(resolve));
  expect(lines).toEqual(['{"a":1}', '{"b":2}', '{"c":3}', '{"d":4}']);
});

test("a message that never ends is not kept", async () => {
  const stream = new PassThrough();
  const { lines } = received(stream, 1000);
  const failed = once(stream, "error");
  for (let chunk = 0; chunk < 20; chunk += 1) stream.write("x".repeat(100));
  const [error] = await failed;
  expect(error).toBeInstanceOf(MessageTooLong);
  expect(lines).toEqual([]);
});
