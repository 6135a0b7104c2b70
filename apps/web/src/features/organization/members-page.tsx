import type { Role } from "@unsung/api/contract/organization";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { UserPlus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { Loaded } from "#/lib/loaded.tsx";
import { More, paging, rowsOf } from "#/lib/more.tsx";
import { failureOf, useTRPC } from "#/lib/trpc.ts";
import { useMay } from "#/lib/use-may.ts";
import { useMe } from "#/lib/use-me.ts";
import { useOrganization } from "#/lib/use-organization.ts";
import { roleWords } from "#/lib/words.ts";
import { Badge } from "#/ui/badge.tsx";
import { Button } from "#/ui/button.tsx";
import { Dialog } from "#/ui/dialog.tsx";
import { Page, Section } from "#/ui/page.tsx";
import { Select } from "#/ui/select.tsx";
import { SkeletonRows } from "#/ui/states.tsx";
import { Table, Td, Th, Tr } from "#/ui/table.tsx";
import { Time } from "#/ui/time.tsx";
import { said, saidFailure } from "#/ui/toast.tsx";
import { InviteMemberDialog } from "./invite-member-dialog.tsx";

type Member = OutputOf<"member.list">["items"][number];

const roleChoices = (Object.keys(roleWords) as Role[]).map((role) => ({
  value: role,
  label: roleWords[role].name,
  hint: roleWords[role].may,
}));

/** Who hires here, in which role, and who has been asked to. */
export function MembersPage(): ReactNode {
  const organization = useOrganization();
  const trpc = useTRPC();
  const may = useMay();
  const members = useInfiniteQuery(trpc.member.list.infiniteQueryOptions({ organization }, paging));
  const [inviting, setInviting] = useState(false);
  return (
    <Page
      title="Members"
      lead="Everybody who sees candidates' work here. What each may do follows from the role."
      actions={
        may("member.invite") ? (
          <Button look="primary" onClick={() => setInviting(true)}>
            <UserPlus size={16} aria-hidden /> Invite
          </Button>
        ) : null
      }
    >
      <Loaded query={members} what="The members" skeleton={<SkeletonRows rows={4} />}>
        {(data) => (
          <>
            <Table
              caption="Members"
              head={
                <>
                  <Th>Name</Th>
                  <Th>Address</Th>
                  <Th>Role</Th>
                  <Th className="hidden sm:table-cell">Since</Th>
                  <Th>
                    <span className="sr-only">Actions</span>
                  </Th>
                </>
              }
            >
              {rowsOf(data).map((member) => (
                <MemberRow key={member.id} member={member} mayChange={may("member.change")} />
              ))}
            </Table>
            <More query={members} />
          </>
        )}
      </Loaded>
      {may("member.invite") ? <Invitations /> : null}
      <InviteMemberDialog open={inviting} onOpenChange={setInviting} roleChoices={roleChoices} />
    </Page>
  );
}

function MemberRow({ member, mayChange }: { member: Member; mayChange: boolean }) {
  const organization = useOrganization();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const own = useMe().user.id === member.userId;
  const [asking, setAsking] = useState(false);
  const listed = () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.member.list.infiniteQueryFilter({ organization })),
      queryClient.invalidateQueries(trpc.account.me.queryFilter()),
    ]);
  const changeRole = useMutation(
    trpc.member.changeRole.mutationOptions({
      onSuccess: () => said(`${member.name}: role changed`),
      onError: (error) => saidFailure("The role stays as it was", failureOf(error).message),
      onSettled: listed,
    }),
  );
  const remove = useMutation(
    trpc.member.remove.mutationOptions({
      onSuccess: async () => {
        setAsking(false);
        said(own ? "You have left" : `${member.name} is no longer a member`);
        if (own) await navigate({ to: "/home" });
      },
      onError: (error) => {
        setAsking(false);
        saidFailure(`${member.name} stays a member`, failureOf(error).message);
      },
      onSettled: listed,
    }),
  );
  return (
    <Tr>
      <Td className="min-w-36 font-[550] wrap-anywhere">
        {member.name}
        {own ? <span className="font-normal text-ink-3"> · you</span> : null}
      </Td>
      <Td className="min-w-44 text-ink-2 wrap-anywhere">{member.email}</Td>
      <Td>
        {mayChange ? (
          <Select
            size="sm"
            label={`Role of ${member.name}`}
            className="w-36"
            value={changeRole.isPending ? changeRole.variables.role : member.role}
            choices={roleChoices}
            onChange={(role) => changeRole.mutate({ organization, memberId: member.id, role })}
          />
        ) : (
          roleWords[member.role].name
        )}
      </Td>
      <Td className="hidden text-ink-2 sm:table-cell">
        <Time at={member.since} show="date" />
      </Td>
      <Td align="right">
        {own || mayChange ? (
          <Button
            look="quiet"
            size="sm"
            aria-label={own ? undefined : `Remove ${member.name}`}
            onClick={() => setAsking(true)}
          >
            {own ? "Leave…" : "Remove…"}
          </Button>
        ) : null}
        <Dialog
          open={asking}
          onOpenChange={setAsking}
          title={own ? "Leave this organization" : `Remove ${member.name}`}
          description={
            own
              ? "You see its jobs and candidates no more. Only an owner can invite you again."
              : `${member.name} sees its jobs and candidates no more. Notes and decisions stay.`
          }
        >
          <div className="flex gap-2">
            <Button
              look="primary"
              busy={remove.isPending}
              onClick={() => remove.mutate({ organization, memberId: member.id })}
            >
              {own ? "Leave" : "Remove"}
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              Cancel
            </Button>
          </div>
        </Dialog>
      </Td>
    </Tr>
  );
}

function Invitations() {
  const organization = useOrganization();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const invitations = useInfiniteQuery(
    trpc.member.invitation.list.infiniteQueryOptions({ organization }, paging),
  );
  const revoke = useMutation(
    trpc.member.invitation.revoke.mutationOptions({
      onSuccess: () => said("The invitation no longer works"),
      onError: (error) => saidFailure("The invitation still works", failureOf(error).message),
      onSettled: () =>
        queryClient.invalidateQueries(
          trpc.member.invitation.list.infiniteQueryFilter({ organization }),
        ),
    }),
  );
  const rows = invitations.data ? rowsOf(invitations.data) : [];
  if (rows.length === 0) return null;
  return (
    <Section title="Invited, not yet here" className="mt-10">
      <Table
        caption="Open invitations"
        head={
          <>
            <Th>To</Th>
            <Th>Role</Th>
            <Th>Works until</Th>
            <Th>
              <span className="sr-only">Actions</span>
            </Th>
          </>
        }
      >
        {rows.map((invitation) => (
          <Tr key={invitation.id}>
            <Td className="min-w-44 wrap-anywhere">{invitation.email ?? <Badge>By link</Badge>}</Td>
            <Td>{roleWords[invitation.role].name}</Td>
            <Td className="text-ink-2">
              <Time at={invitation.expiresAt} />
            </Td>
            <Td align="right">
              <Button
                look="quiet"
                size="sm"
                onClick={() => revoke.mutate({ organization, invitationId: invitation.id })}
              >
                Revoke
              </Button>
            </Td>
          </Tr>
        ))}
      </Table>
      <More query={invitations} />
    </Section>
  );
}
