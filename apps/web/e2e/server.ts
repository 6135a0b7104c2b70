import { join } from "node:path";
import { tmpdir } from "node:os";

/** The server under test: a real one, with a database and an outbox of its own. */
const port = 3917;

export const address = `http://localhost:${port}`;
export const home = join(tmpdir(), `unsung-e2e-${port}`);

export const environment: Record<string, string> = {
  PATH: process.env["PATH"] ?? "",
  HOME: process.env["HOME"] ?? "/",
  PORT: String(port),
  UNSUNG_HOME: home,
  LOG_LEVEL: "error",
  DEMO: "off",
  // Each test says from which network it comes.
  TRUST_PROXY: "on",
};
