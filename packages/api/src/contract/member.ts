import { z } from "zod";
import {
  memberId,
  type MemberId,
  memberInvitationId,
  type MemberInvitationId,
  type UserId,
} from "./ids.ts";
import { type Role, roles } from "./organization.ts";
import { pageInput } from "./page.ts";
import { emailAddress, token } from "./text.ts";

export const listMembersInput = z.object(pageInput);
export type ListMembersInput = z.infer<typeof listMembersInput>;

export const changeRoleInput = z.object({ memberId, role: z.enum(roles) });
export type ChangeRoleInput = z.infer<typeof changeRoleInput>;

export const memberInput = z.object({ memberId });
export type MemberInput = z.infer<typeof memberInput>;

export type MemberDto = {
  id: MemberId;
  userId: UserId;
  name: string;
  email: string;
  role: Role;
  since: string;
};

export const createMemberInvitationInput = z.object({
  /** Null: a link to hand over. */
  email: emailAddress.nullable(),
  role: z.enum(roles),
});
export type CreateMemberInvitationInput = z.infer<typeof createMemberInvitationInput>;

export const memberInvitationInput = z.object({ invitationId: memberInvitationId });
export type MemberInvitationInput = z.infer<typeof memberInvitationInput>;

export const memberInvitationTokenInput = z.object({ token });
export type MemberInvitationTokenInput = z.infer<typeof memberInvitationTokenInput>;

export type MemberInvitationDto = {
  id: MemberInvitationId;
  email: string | null;
  role: Role;
  expiresAt: string;
};

/** The only time that the link can be read: it is stored as a hash. */
export type MemberInvitationLinkDto = { invitation: MemberInvitationDto; url: string };

/** What the invited person reads before accepting. */
export type MemberInvitationPreviewDto = {
  organization: { slug: string; name: string };
  role: Role;
  email: string | null;
  /** False when it has been accepted, revoked, or is too old. */
  open: boolean;
};
