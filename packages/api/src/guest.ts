import { type UserId } from "./contract/ids.ts";
import { DomainError } from "./errors.ts";

/** `.invalid` never resolves (RFC 2606): nothing can be sent there, and nobody can prove it. */
const domain = "@guest.invalid";

/** What stands where an account needs an address and its owner has proved none. */
export function guestAddress(id: UserId): string {
  return `${id}${domain}`;
}

/** Whether an account was made for the holder of a link and has no address of its own yet. */
export function isGuest(account: { email: string }): boolean {
  return account.email.endsWith(domain);
}

/** Others rely on who hires with them, and a guest is lost with the browser. Throws ACCOUNT_REQUIRED. */
export function requireAccount(person: { email: string }): void {
  if (!isGuest(person)) return;
  throw new DomainError(
    "ACCOUNT_REQUIRED",
    "Make an account first: you came by a link, as a guest.",
  );
}
