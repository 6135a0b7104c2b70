import { changeRoleInput, listMembersInput, memberInput } from "../contract/member.ts";
import { changeRole } from "../services/member/change-role.ts";
import { listMembers } from "../services/member/list-members.ts";
import { removeMember } from "../services/member/remove-member.ts";
import { memberProcedure, router } from "../trpc.ts";
import { memberInvitationRouter } from "./member-invitation.ts";

export const memberRouter = router({
  invitation: memberInvitationRouter,
  list: memberProcedure
    .input(listMembersInput)
    .query(({ ctx, input }) => listMembers({ ctx, input })),
  changeRole: memberProcedure
    .input(changeRoleInput)
    .mutation(({ ctx, input }) => changeRole({ ctx, input })),
  remove: memberProcedure
    .input(memberInput)
    .mutation(({ ctx, input }) => removeMember({ ctx, input })),
});
