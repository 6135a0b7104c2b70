import { type TRPC_ERROR_CODE_KEY } from "@trpc/server";

/** What can be expected to go wrong, and the transport's nearest word for it. */
const transportCodes = {
  SIGN_IN_REQUIRED: "UNAUTHORIZED",
  ACCOUNT_REQUIRED: "FORBIDDEN",
  FORBIDDEN: "FORBIDDEN",
  NOT_FOUND: "NOT_FOUND",
  INVALID: "BAD_REQUEST",
  SLUG_TAKEN: "CONFLICT",
  LAST_OWNER: "CONFLICT",
  ALREADY_MEMBER: "CONFLICT",
  ALREADY_APPLIED: "CONFLICT",
  WRONG_STATE: "CONFLICT",
  LINK_EXPIRED: "PRECONDITION_FAILED",
  LINK_FOR_ANOTHER_ADDRESS: "FORBIDDEN",
  ADDRESS_NOT_VERIFIED: "PRECONDITION_FAILED",
  JOB_INCOMPLETE: "UNPROCESSABLE_CONTENT",
  NOBODY_FITS: "CONFLICT",
  SENT_BEFORE: "CONFLICT",
  TOO_MANY: "TOO_MANY_REQUESTS",
  NAME_FOUND: "UNPROCESSABLE_CONTENT",
} satisfies Record<string, TRPC_ERROR_CODE_KEY>;

export type DomainErrorCode = keyof typeof transportCodes;

/** What the client is told besides the message, such as which fields are missing. */
type DomainErrorDetails = Record<string, string | number | readonly string[]>;

/** A failure that the product expects. Its message is written for the person who meets it. */
export class DomainError extends Error {
  override name = "DomainError";
  readonly code: DomainErrorCode;
  readonly details: DomainErrorDetails;

  constructor(code: DomainErrorCode, message: string, details: DomainErrorDetails = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

/** The transport's code for a domain error. */
export function transportCode(code: DomainErrorCode): TRPC_ERROR_CODE_KEY {
  return transportCodes[code];
}

/** The one answer for a row that is not there and for a row of somebody else. */
export function notFound(noun: string): DomainError {
  return new DomainError("NOT_FOUND", `This ${noun} does not exist, or is not yours to see.`);
}

/** A reason not to start at all; the server prints the message as its one sentence and exits with 1. */
export class StartupError extends Error {
  override name = "StartupError";
}
