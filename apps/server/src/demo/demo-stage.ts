import { createCaller, createContext, type Services, type SessionUser } from "@unsung/api";
import { createAccounts, type Database } from "@unsung/api/db";
import { type Stage } from "@unsung/api/factories";
import { type SignIn } from "#sign-in/sign-in.ts";

/** Everybody of the demo has an address below this domain, which can't exist (RFC 2606). */
export const demoDomain = "demo.unsung.test";

/** Where the demo is played: people act through the same procedures as anybody, at times of our choosing. */
export type DemoStage = Stage & {
  /** Sets the clock that procedures see. */
  at(instant: Date): void;
  now(): Date;
  /** The secret of the last link that was made, which else only its mail holds. */
  lastToken(): string;
  setPassword(user: SessionUser, password: string): Promise<void>;
};

export function createDemoStage(input: {
  services: Services;
  authDb: Database;
  signIn: SignIn;
}): DemoStage {
  const { services, authDb, signIn } = input;
  let clock = new Date();
  let lastToken = "";
  const played: Services = {
    ...services,
    now: () => clock,
    newToken: () => (lastToken = services.newToken()),
  };
  const accounts = createAccounts({
    authDb,
    browser: {
      startSession: async () =>
        Promise.reject(new TypeError("Nobody signs in while the demo is made.")),
      guestBefore: async () => null,
      endGuest: async () => undefined,
    },
  });
  return {
    at: (instant) => {
      clock = instant;
    },
    now: () => clock,
    lastToken: () => lastToken,
    as: (user) =>
      createCaller(
        createContext(played, { requestId: "demo", user, visitorKey: "demo", accounts }),
      ),
    async createUser(name) {
      const email = `${slugOf(name)}@${demoDomain}`;
      const id = await accounts.ensureVerified({ email, name });
      return { id, name, email, emailVerified: true };
    },
    async setPassword(user, password) {
      const { internalAdapter, password: hasher } = await signIn.$context;
      await internalAdapter.linkAccount({
        userId: user.id,
        accountId: user.id,
        providerId: "credential",
        password: await hasher.hash(password),
      });
    },
  };
}

function slugOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ".");
}
