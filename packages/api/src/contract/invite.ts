import { z } from "zod";
import { inviteId, type InviteId, jobId } from "./ids.ts";
import { pageInput } from "./page.ts";
import { emailAddress, line, token } from "./text.ts";

export const inviteStates = ["open", "accepted", "expired", "revoked"] as const;
export type InviteState = (typeof inviteStates)[number];

const terms = {
  jobId,
  /** Until when the invitation can be accepted and the work be handed in. */
  deadline: z.iso.datetime(),
  /** Minutes for each work sample; as the job says where null. */
  minutes: z.int().min(5).max(480).nullable().default(null),
};

export const sendInvitesInput = z.object({
  ...terms,
  addresses: z.array(emailAddress).min(1).max(100),
});
export type SendInvitesInput = z.infer<typeof sendInvitesInput>;

export const createInviteLinkInput = z.object({
  ...terms,
  remark: line(120).nullable().default(null),
});
export type CreateInviteLinkInput = z.infer<typeof createInviteLinkInput>;

export const inviteInput = z.object({ inviteId });
export type InviteInput = z.infer<typeof inviteInput>;

export const listInvitesInput = z.object({ jobId, ...pageInput });
export type ListInvitesInput = z.infer<typeof listInvitesInput>;

export const inviteTokenInput = z.object({ token });
export type InviteTokenInput = z.infer<typeof inviteTokenInput>;

export const acceptInviteInput = z.object({
  token,
  /** Asked for when nobody is signed in. */
  name: line(120).nullable().default(null),
  /** Asked for of a guest, and when nobody is signed in, where the invitation was handed over as a link. */
  email: emailAddress.nullable().default(null),
});
export type AcceptInviteInput = z.infer<typeof acceptInviteInput>;

export type InviteDto = {
  id: InviteId;
  /** Null for a link. */
  email: string | null;
  remark: string | null;
  state: InviteState;
  deadline: string;
  minutes: number | null;
  sentAt: string;
};

/** The only time that the link can be read: it is stored as a hash. */
export type InviteLinkDto = { invite: InviteDto; url: string };

/** What the invited person reads before deciding. */
export type InvitePreviewDto = {
  state: InviteState;
  /** `email` alone: of a guest, whose name is known. */
  needs: "nothing" | "name" | "email" | "name-and-email";
  deadline: string;
  minutes: number | null;
  job: { slug: string; title: string };
  organization: { slug: string; name: string; demo: boolean; retentionMonths: number };
};
