import { type MembershipDto } from "./organization.ts";
import { type UserId } from "./ids.ts";

/** Who is signed in and where they belong. */
export type AccountDto = {
  user: { id: UserId; name: string; email: string; emailVerified: boolean };
  /** At most 100, by name. */
  memberships: MembershipDto[];
};
