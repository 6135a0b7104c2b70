import { z } from "zod";
import { type ApplicationState } from "./application.ts";
import { token } from "./text.ts";
import { type ApplicationId } from "./ids.ts";
import { type Role } from "./organization.ts";
import { type HoldDto } from "./retention.ts";

/** Typed by the person, so that an account is not erased by a slip. */
export const eraseAccountInput = z.object({ confirmation: z.literal("erase") });

export const forgetPracticeInput = z.object({ visitorToken: token });
export type ForgetPracticeInput = z.infer<typeof forgetPracticeInput>;

/** What erasing the account would do: told before it is done. */
export type ErasureDto = {
  applications: {
    applicationId: ApplicationId;
    job: string;
    organization: string;
    state: ApplicationState;
    /** Held by the organization for a dispute: it is erased when that ends. Null: it is erased at once. */
    hold: Extract<HoldDto, { by: "team" }> | null;
  }[];
  /** Attempts at practice samples. */
  practice: number;
  memberships: {
    organization: { slug: string; name: string };
    role: Role;
    /**
     * `leaves`: the organization goes on. `closes`: nobody else belongs to it and nobody has applied, so it goes too.
     * `needs-owner`: somebody else has to become its owner first, and until then the account can't be erased.
     */
    outlook: "leaves" | "closes" | "needs-owner";
    /** Notes about candidates, which stay with the organization without a name. */
    notes: number;
  }[];
};

/** What stays, since organizations hold it. */
export type ErasedAccountDto = { held: ErasureDto["applications"] };
