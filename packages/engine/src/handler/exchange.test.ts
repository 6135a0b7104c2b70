import { expect, test } from "vitest";
import { readRequest, readResponse } from "./exchange.ts";

test("a request is completed: method, query string, header names", () => {
  expect(
    readRequest({
      path: "/orders?page=2&tag=a&tag=b&q=a%20b",
      headers: { "X-Key": "K" },
      body: { a: 1 },
    }),
  ).toEqual({
    ok: true,
    value: {
      method: "GET",
      path: "/orders",
      params: {},
      query: { page: "2", tag: ["a", "b"], q: "a b" },
      headers: { "x-key": "K" },
      body: { a: 1 },
    },
  });
  expect(readRequest({ path: "orders" })).toMatchObject({ ok: false });
  expect(readRequest({ path: "/", bdoy: 1 })).toMatchObject({ ok: false });
});

test("a response is completed", () => {
  expect(readResponse({ status: 204 })).toEqual({
    ok: true,
    value: { status: 204, headers: {}, body: null },
  });
  expect(
    readResponse({ status: 201, headers: { Location: "/1", "X-Count": 2 }, body: [] }),
  ).toEqual({
    ok: true,
    value: { status: 201, headers: { location: "/1", "x-count": "2" }, body: [] },
  });
});

test.each([
  [undefined, "returned nothing"],
  [null, "no response"],
  ["ok", "no response"],
  [{ body: 1 }, "status"],
  [{ status: "200" }, "status"],
  [{ status: 99 }, "status"],
  [{ status: 200.5 }, "status"],
  [{ status: 200, headers: [1] }, "headers"],
])("%j is refused with what is wrong with it", (answer, problem) => {
  expect(readResponse(answer)).toEqual({ ok: false, problem: expect.stringContaining(problem) });
});
