import { createAuthClient } from "better-auth/react";

/** Sign-in, sign-up, sessions and passwords, at /api/auth. */
export const authClient = createAuthClient();
