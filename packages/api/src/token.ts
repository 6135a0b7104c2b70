import { createHash } from "node:crypto";

/** How a link's secret is stored and looked up: SHA-256 as hexadecimal digits. The secret has 256 random bits, so no salt. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
