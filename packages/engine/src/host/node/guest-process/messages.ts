import { type GuestAnswer, type GuestOptions, type Json } from "../../../host.ts";
import { type Limit } from "../../../verdict.ts";

/** What the supervisor says to a grading process. `guest` numbers an instance, `id` a call or a question. */
export type ToProcess =
  | { type: "open"; guest: number; options: Omit<GuestOptions, "calls"> }
  | { type: "call"; guest: number; id: number; name: string; args: readonly Json[] }
  | { type: "answer"; guest: number; id: number; answer: GuestAnswer }
  | { type: "close"; guest: number };

export type Failure = { kind: "limit" | "load" | "fault"; limit: Limit | null; message: string };

/** What a grading process says. `fuel` is what the instance has spent so far. */
export type FromProcess =
  | { type: "ready" }
  | { type: "opened"; guest: number; fuel: number }
  /** The instance could not be opened, or is gone. */
  | { type: "ended"; guest: number; fuel: number; failure: Failure }
  | { type: "answered"; guest: number; id: number; answer: GuestAnswer; fuel: number }
  | { type: "asks"; guest: number; id: number; operation: string; argument: Json; fuel: number };

/** The descriptor on which a grading process talks to its supervisor. */
export const channelDescriptor = 3;
