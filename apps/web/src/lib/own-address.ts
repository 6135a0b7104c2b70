/** The account's address; null for a guest, whose account holds a placeholder (`.invalid`, RFC 2606). */
export function ownAddress(user: { email: string }): string | null {
  return user.email.endsWith(".invalid") ? null : user.email;
}
