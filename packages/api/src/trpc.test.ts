import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { DomainError } from "./errors.ts";
import { openTestWorld, type TestWorld } from "./testing/test-world.ts";
import { memberProcedure, router, userProcedure, visitorProcedure } from "./trpc.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const appRouter = router({
  broken: visitorProcedure.query(() => {
    throw new Error("password=hunter2 at db.internal");
  }),
  expected: visitorProcedure.query(() => {
    throw new DomainError("SLUG_TAKEN", "That address is taken.", { slug: "acme" });
  }),
  typed: visitorProcedure.input(z.object({ age: z.int() })).query(({ input }) => input.age),
  signedIn: userProcedure.query(({ ctx }) => ctx.user.name),
  member: memberProcedure.query(({ ctx }) => ctx.member.role),
});

async function call(path: string, input?: unknown) {
  const query = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  const response = await fetchRequestHandler({
    endpoint: "/trpc",
    req: new Request(`https://unsung.test/trpc/${path}${query}`),
    router: appRouter,
    createContext: () => world.context(null),
  });
  return { status: response.status, body: answer.parse(await response.json()) };
}

const answer = z.object({
  error: z.object({
    message: z.string(),
    data: z.looseObject({
      requestId: z.string(),
      reason: z.string().nullable(),
      fields: z.record(z.string(), z.string()).nullable(),
    }),
  }),
});

test("a fault of ours says nothing but the request's id", async () => {
  const { status, body } = await call("broken");
  expect(status).toBe(500);
  expect(body.error.message).toBe("Something broke on our side.");
  expect(body.error.data.requestId).toMatch(/^[0-9a-f-]{36}$/u);
  expect(JSON.stringify(body)).not.toContain("hunter2");
  expect(body.error.data["stack"]).toBeUndefined();
});

test("an expected failure carries its code, its message and its details", async () => {
  const { status, body } = await call("expected");
  expect(status).toBe(409);
  expect(body.error.message).toBe("That address is taken.");
  expect(body.error.data).toMatchObject({ reason: "SLUG_TAKEN", details: { slug: "acme" } });
});

test("a wrong input names its fields", async () => {
  const { status, body } = await call("typed", { age: "old" });
  expect(status).toBe(400);
  expect(Object.keys(body.error.data.fields ?? {})).toEqual(["age"]);
});

test("a visitor is asked to sign in", async () => {
  expect((await call("signedIn")).body.error.data.reason).toBe("SIGN_IN_REQUIRED");
  expect((await call("member", { organization: "acme" })).status).toBe(401);
});
