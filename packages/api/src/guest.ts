import { type UserId } from "./contract/ids.ts";

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
