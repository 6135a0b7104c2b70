import { ApiError } from "#/lib/load.ts";

type Answer = {
  error: { message?: string | undefined; code?: string | undefined; status?: number } | null;
};

// Who came by a mailed link has an account without having chosen a password.
const takenAddress =
  "This address can't be used for a new account. If it is yours, sign in, or choose a password if you never had one.";

/** Sign-in's own words for what can be expected, in ours. */
const sentences: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD:
    "This address and password do not belong together. Try again, or choose a new password.",
  USER_ALREADY_EXISTS: takenAddress,
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: takenAddress,
  PASSWORD_TOO_SHORT: "A password has at least 10 characters.",
  PASSWORD_TOO_LONG: "A password has at most 128 characters.",
  INVALID_TOKEN: "This link has been used or is too old. Ask for a new one.",
};

/** Turns an answer of sign-in's client into success or an `ApiError`. */
export function orThrow({ error }: Answer): void {
  if (error === null) return;
  if (error.status === 429) {
    throw new ApiError({
      code: "TOO_MANY_REQUESTS",
      message: "That was tried too often. Wait a minute, then try again.",
    });
  }
  const code = error.code ?? "UNREACHABLE";
  throw new ApiError({
    code,
    message:
      sentences[code] ??
      error.message ??
      "The server could not be reached. What you typed is still here; try again.",
  });
}

/** `useForm`'s `explain` for these pages. */
export function explainAuth(error: unknown): {
  message: string;
  fields: Readonly<Record<string, string>>;
} {
  if (error instanceof ApiError) return error;
  return {
    message: "The server could not be reached. What you typed is still here; try again.",
    fields: {},
  };
}
