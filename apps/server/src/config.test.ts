import { expect, test } from "vitest";
import { ConfigError, readConfig } from "./config.ts";

test("an empty environment is the embedded mode on loopback", () => {
  expect(readConfig({})).toMatchObject({
    database: { mode: "embedded" },
    host: "127.0.0.1",
    port: 3000,
    publicUrl: "http://localhost:3000",
  });
});

test("an empty variable counts as not set", () => {
  expect(readConfig({ DATABASE_URL: "", PORT: "" })).toMatchObject({
    database: { mode: "embedded" },
    port: 3000,
  });
});

test("a wrong variable is named", () => {
  expect(() => readConfig({ PORT: "eighty" })).toThrow(/PORT is not usable/);
  expect(() => readConfig({ DATABASE_URL: "mysql://x" })).toThrow(
    /DATABASE_URL is not usable: must start with postgres/,
  );
});

test("the embedded mode never listens beyond this machine", () => {
  expect(() => readConfig({ HOST: "0.0.0.0" })).toThrow(ConfigError);
  expect(readConfig({ HOST: "0.0.0.0", DATABASE_URL: "postgres://db/unsung" }).host).toBe(
    "0.0.0.0",
  );
});

test("demo people exist only in the embedded mode, and never in production", () => {
  expect(readConfig({}).demo).toBe(true);
  expect(readConfig({ DEMO: "off" }).demo).toBe(false);
  expect(readConfig({ NODE_ENV: "production" }).demo).toBe(false);
  expect(readConfig({ DATABASE_URL: "postgres://db/unsung", DEMO: "on" }).demo).toBe(false);
});
