import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { authClient } from "#/lib/auth-client.ts";
import { explainApi, send } from "#/lib/load.ts";
import { ownAddress } from "#/lib/own-address.ts";
import { useForm } from "#/lib/use-form.ts";
import { useVisitor } from "#/lib/use-visitor.ts";
import { roleWords } from "#/lib/words.ts";
import { Button } from "#/ui/button.tsx";
import { FormError } from "#/ui/field.tsx";
import { ButtonLink } from "#/ui/link.tsx";
import { Skeleton } from "#/ui/states.tsx";
import { AccountPage } from "./account-page.tsx";
import { DeadLink, LinkFrame, useLink } from "./link-page.tsx";

const route = getRouteApi("/account/join/$token");

type Invitation = OutputOf<"member.invitation.preview">;
type Visitor = OutputOf<"account.me">;

/** Where an invitation to become a member leads. */
export function JoinPage(): ReactNode {
  const { token } = route.useParams();
  const link = useLink("member.invitation.preview", { token });
  const visitor = useVisitor();
  if (visitor === undefined) return <Skeleton lines={4} />;
  return (
    <LinkFrame link={link}>
      {(invitation) => <Invited token={token} invitation={invitation} visitor={visitor} />}
    </LinkFrame>
  );
}

type InvitedProps = { token: string; invitation: Invitation; visitor: Visitor };

function Invited({ token, invitation, visitor }: InvitedProps) {
  const { organization, role } = invitation;
  if (visitor?.memberships.some((membership) => membership.organization.slug === organization.slug))
    return (
      <AccountPage
        title={`You hire with ${organization.name} already`}
        lead={`You are signed in as ${visitor.user.name}. This invitation changes nothing.`}
      >
        <ButtonLink
          to="/org/$organization"
          params={{ organization: organization.slug }}
          look="primary"
        >
          Open {organization.name}
        </ButtonLink>
      </AccountPage>
    );
  if (!invitation.open)
    return (
      <DeadLink>
        The invitation has been accepted, taken back, or is older than two weeks. Ask{" "}
        {organization.name} for a new one.
      </DeadLink>
    );
  return (
    <AccountPage
      title={`Hire with ${organization.name}`}
      lead={
        <>
          You are invited as{" "}
          <span className="font-[550] text-ink">{roleWords[role].name.toLowerCase()}</span>.{" "}
          {roleWords[role].may}
        </>
      }
    >
      <Join token={token} invitation={invitation} visitor={visitor} />
    </AccountPage>
  );
}

/** By an account, which a guest has none of; and a mailed invitation by the account of its address. */
function Join({ token, invitation, visitor }: InvitedProps) {
  const { email, organization } = invitation;
  const address = visitor && ownAddress(visitor.user);
  if (address === null) return <WaysIn token={token} email={email} />;
  if (email !== null && email !== address.toLowerCase())
    return <OtherAddress meant={email} own={address} />;
  return <Accept token={token} address={address} slug={organization.slug} />;
}

function WaysIn({ token, email }: { token: string; email: string | null }) {
  const search = { next: `/join/${token}`, ...(email === null ? {} : { email }) };
  return (
    <>
      <p className="mb-4 text-sm text-ink-2">
        {email === null
          ? "Sign in, or make an account, to accept."
          : `Sign in, or make an account, with ${email} to accept.`}
      </p>
      <div className="flex flex-wrap gap-2">
        <ButtonLink to="/sign-up" search={search} look="primary">
          Make an account
        </ButtonLink>
        <ButtonLink to="/sign-in" search={search}>
          Sign in
        </ButtonLink>
      </div>
    </>
  );
}

function OtherAddress({ meant, own }: { meant: string; own: string }) {
  const [busy, setBusy] = useState(false);

  async function signOut() {
    setBusy(true);
    await authClient.signOut();
    window.location.reload();
  }

  return (
    <>
      <p className="mb-4 text-sm break-words">
        This invitation was sent to <span className="font-[550]">{meant}</span>, and you are signed
        in as <span className="font-[550]">{own}</span>. Sign out and come in with that address, or
        ask for a link that any account can take.
      </p>
      <Button look="primary" busy={busy} onClick={() => void signOut()}>
        Sign out
      </Button>
    </>
  );
}

function Accept({ token, address, slug }: { token: string; address: string; slug: string }) {
  const navigate = useNavigate();
  const form = useForm({
    initial: {},
    submit: async () => {
      await send("member.invitation.accept", { token });
      await navigate({
        to: "/org/$organization",
        params: { organization: slug },
        reloadDocument: true,
      });
    },
    explain: explainApi,
  });
  return (
    <form onSubmit={form.onSubmit} className="flex flex-col items-start gap-4">
      {form.failure ? <FormError>{form.failure}</FormError> : null}
      <p className="text-sm break-words">
        You are signed in as <span className="font-[550]">{address}</span>.
      </p>
      <Button type="submit" look="primary" busy={form.busy}>
        Accept
      </Button>
    </form>
  );
}
