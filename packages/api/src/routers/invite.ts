import {
  acceptInviteInput,
  createInviteLinkInput,
  inviteInput,
  inviteTokenInput,
  listInvitesInput,
  sendInvitesInput,
} from "../contract/invite.ts";
import { acceptInvite } from "../services/invite/accept-invite.ts";
import { createInviteLink } from "../services/invite/create-invite-link.ts";
import { listInvites } from "../services/invite/list-invites.ts";
import { previewInvite } from "../services/invite/preview-invite.ts";
import { resendInvite } from "../services/invite/resend-invite.ts";
import { revokeInvite } from "../services/invite/revoke-invite.ts";
import { sendInvites } from "../services/invite/send-invites.ts";
import { memberProcedure, router, visitorProcedure } from "../trpc.ts";

export const inviteRouter = router({
  list: memberProcedure
    .input(listInvitesInput)
    .query(({ ctx, input }) => listInvites({ ctx, input })),
  send: memberProcedure
    .input(sendInvitesInput)
    .mutation(({ ctx, input }) => sendInvites({ ctx, input })),
  createLink: memberProcedure
    .input(createInviteLinkInput)
    .mutation(({ ctx, input }) => createInviteLink({ ctx, input })),
  resend: memberProcedure
    .input(inviteInput)
    .mutation(({ ctx, input }) => resendInvite({ ctx, input })),
  revoke: memberProcedure
    .input(inviteInput)
    .mutation(({ ctx, input }) => revokeInvite({ ctx, input })),
  preview: visitorProcedure
    .input(inviteTokenInput)
    .query(({ ctx, input }) => previewInvite({ ctx, input })),
  accept: visitorProcedure
    .input(acceptInviteInput)
    .mutation(({ ctx, input }) => acceptInvite({ ctx, input })),
});
