import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { explainApi, send } from "#/lib/load.ts";
import { useForm } from "#/lib/use-form.ts";
import { useVisitor } from "#/lib/use-visitor.ts";
import { roleWords } from "#/lib/words.ts";
import { Button } from "#/ui/button.tsx";
import { FormError } from "#/ui/field.tsx";
import { ButtonLink } from "#/ui/link.tsx";
import { AccountPage } from "./account-page.tsx";
import { DeadLink, LinkFrame, useLink } from "./link-page.tsx";

const route = getRouteApi("/account/join/$token");

/** Where an invitation to become a member leads. */
export function JoinPage(): ReactNode {
  const { token } = route.useParams();
  const link = useLink("member.invitation.preview", { token });
  return (
    <LinkFrame link={link}>
      {(invitation) =>
        invitation.open ? (
          <AccountPage
            title={`Hire with ${invitation.organization.name}`}
            lead={
              <>
                You are invited as{" "}
                <span className="font-[550] text-ink">
                  {roleWords[invitation.role].name.toLowerCase()}
                </span>
                . {roleWords[invitation.role].may}
              </>
            }
          >
            <Join token={token} email={invitation.email} slug={invitation.organization.slug} />
          </AccountPage>
        ) : (
          <DeadLink>
            The invitation has been accepted, taken back, or is older than two weeks. Ask{" "}
            {invitation.organization.name} for a new one.
          </DeadLink>
        )
      }
    </LinkFrame>
  );
}

function Join({ token, email, slug }: { token: string; email: string | null; slug: string }) {
  const visitor = useVisitor();
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
  if (visitor === null) {
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
  return (
    <form onSubmit={form.onSubmit} className="flex flex-col items-start gap-4">
      {form.failure ? <FormError>{form.failure}</FormError> : null}
      <p className="text-sm">
        You are signed in as <span className="font-[550]">{visitor.user.email}</span>.
      </p>
      <Button type="submit" look="primary" busy={form.busy}>
        Accept
      </Button>
    </form>
  );
}
