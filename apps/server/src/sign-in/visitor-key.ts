import { createHmac } from "node:crypto";
import { isIPv6 } from "node:net";

/**
 * Tells networks apart without keeping addresses: a keyed hash of the address, for IPv6 of its /64, which is what one
 * household or machine gets.
 */
export function createVisitorKey(secret: string): (address: string) => string {
  return (address) => {
    const network = isIPv6(address) ? firstGroups(address, 4) : address;
    return createHmac("sha256", secret).update(`visitor:${network}`).digest("base64url");
  };
}

/** The first groups of an IPv6 address, with `::` written out. */
function firstGroups(address: string, count: number): string {
  const [head = "", tail] = address.toLowerCase().split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(missing).fill("0"), ...after];
  return groups
    .slice(0, count)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
