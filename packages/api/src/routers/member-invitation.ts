import {
  createMemberInvitationInput,
  listMembersInput,
  memberInvitationInput,
  memberInvitationTokenInput,
} from "../contract/member.ts";
import { acceptMemberInvitation } from "../services/member-invitation/accept-member-invitation.ts";
import { createMemberInvitation } from "../services/member-invitation/create-member-invitation.ts";
import { listMemberInvitations } from "../services/member-invitation/list-member-invitations.ts";
import { previewMemberInvitation } from "../services/member-invitation/preview-member-invitation.ts";
import { revokeMemberInvitation } from "../services/member-invitation/revoke-member-invitation.ts";
import { memberProcedure, router, userProcedure, visitorProcedure } from "../trpc.ts";

export const memberInvitationRouter = router({
  create: memberProcedure
    .input(createMemberInvitationInput)
    .mutation(({ ctx, input }) => createMemberInvitation({ ctx, input })),
  list: memberProcedure
    .input(listMembersInput)
    .query(({ ctx, input }) => listMemberInvitations({ ctx, input })),
  revoke: memberProcedure
    .input(memberInvitationInput)
    .mutation(({ ctx, input }) => revokeMemberInvitation({ ctx, input })),
  preview: visitorProcedure
    .input(memberInvitationTokenInput)
    .query(({ ctx, input }) => previewMemberInvitation({ ctx, input })),
  accept: userProcedure
    .input(memberInvitationTokenInput)
    .mutation(({ ctx, input }) => acceptMemberInvitation({ ctx, input })),
});
