import { type Database, schema } from "@unsung/api/db";
import { userId, type UserId } from "@unsung/api/contract/ids";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { uuidv7 } from "uuidv7";
import { guestBefore } from "./guest-before.ts";
import { signInById } from "./sign-in-by-id.ts";

const { account, session, user, verification } = schema;

/** Sends one of sign-in's letters; resolves once it is queued. */
type SendSignInMail = (letter: {
  kind: "verify-address" | "reset-password";
  to: string;
  name: string;
  url: string;
}) => Promise<void>;

type SignInOptions = {
  /** Connected as `unsung_auth`, which reaches the schema `auth` and nothing else. */
  db: Database;
  secret: string;
  publicUrl: string;
  trustedOrigins: string[];
  sendMail: SendSignInMail;
  /** Somebody has opened the link that proves the address of an account. */
  onAddressProved: (person: { userId: UserId; email: string }) => Promise<void>;
};

export type SignIn = ReturnType<typeof createSignIn>;

const minute = 60;
const day = 24 * 60 * minute;

/** Identity only: accounts, passwords, sessions. Who belongs to which organization is our own. */
export function createSignIn(options: SignInOptions) {
  const { db, secret, publicUrl, trustedOrigins, sendMail, onAddressProved } = options;
  return betterAuth({
    appName: "Unsung",
    baseURL: publicUrl,
    basePath: "/api/auth",
    secret,
    trustedOrigins,
    database: drizzleAdapter(db, {
      provider: "pg",
      schema: { account, session, user, verification },
    }),
    plugins: [signInById(), guestBefore()],
    advanced: {
      database: { generateId: () => uuidv7() },
      cookiePrefix: "unsung",
    },
    session: { expiresIn: 30 * day, updateAge: day },
    emailAndPassword: {
      enabled: true,
      // Long enough by itself (NIST SP 800-63B asks for at least 8), with no rules about kinds of characters.
      minPasswordLength: 10,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 60 * minute,
      sendResetPassword: ({ user: { email, name }, url }) =>
        sendMail({ kind: "reset-password", to: email, name, url }),
    },
    emailVerification: {
      sendOnSignUp: true,
      autoSignInAfterVerification: true,
      expiresIn: day,
      sendVerificationEmail: ({ user: { email, name }, url }) =>
        sendMail({ kind: "verify-address", to: email, name, url }),
      afterEmailVerification: ({ id, email }) =>
        onAddressProved({ userId: userId.parse(id), email }),
    },
    databaseHooks: {
      user: {
        create: {
          // As long as a name may be everywhere else; the form says so before.
          before: async (user) => ({
            data: { ...user, name: user.name.trim().slice(0, 120).toWellFormed() },
          }),
        },
      },
    },
    rateLimit: {
      enabled: true,
      window: minute,
      max: 120,
      customRules: {
        "/sign-in/email": { window: minute, max: 20 },
        "/sign-up/email": { window: minute, max: 20 },
        "/request-password-reset": { window: minute, max: 5 },
      },
    },
    telemetry: { enabled: false },
  });
}
