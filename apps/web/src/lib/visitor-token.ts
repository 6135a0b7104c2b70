const key = "unsung.visitor";

/** The secret by which a visitor's practice is found again; null before the first start, and where nothing is kept. */
export function visitorToken(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // A browser that refuses its storage has no visitor's work to find.
    return null;
  }
}

/** Keeps the secret that the server gave. */
export function keepVisitorToken(token: string): void {
  try {
    localStorage.setItem(key, token);
  } catch {
    // This visit goes on; the next one won't find it, which the workbench says.
  }
}

/** Forgets the secret, once its work belongs to an account. */
export function forgetVisitorToken(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // As good as forgotten.
  }
}
