import { expect, test } from "vitest";
import { createVisitorKey } from "./visitor-key.ts";

const key = createVisitorKey("a secret");

test("one network has one key, whatever host of an IPv6 /64 asks", () => {
  expect(key("2001:db8::1")).toBe(key("2001:0db8:0:0:ffff:1:2:3"));
  expect(key("2001:db8:0:1::1")).not.toBe(key("2001:db8::1"));
  expect(key("192.0.2.1")).not.toBe(key("192.0.2.2"));
});

test("the key tells nothing without the secret", () => {
  expect(createVisitorKey("another")("192.0.2.1")).not.toBe(key("192.0.2.1"));
});
