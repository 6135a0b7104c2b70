import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { AccountPage } from "#/features/account/account-page.tsx";
import { DeadLink, LinkFrame, useLink } from "#/features/account/link-page.tsx";
import { Notice } from "#/features/job-post/notice.tsx";
import { type OutputOf } from "#/lib/api-types.ts";
import { explainApi, send } from "#/lib/load.ts";
import { addressError, useForm } from "#/lib/use-form.ts";
import { useVisitor } from "#/lib/use-visitor.ts";
import { Button } from "#/ui/button.tsx";
import { Field, FormError, Input } from "#/ui/field.tsx";
import { textLinkClass } from "#/ui/link.tsx";
import { Skeleton } from "#/ui/states.tsx";
import { Time } from "#/ui/time.tsx";

const route = getRouteApi("/account/invite/$token");
type Preview = OutputOf<"invite.preview">;

/** A candidate's own link: what they are invited to, what is kept of it, and one button. */
export function InviteRoute(): ReactNode {
  const { token } = route.useParams();
  const link = useLink("invite.preview", { token });
  const visitor = useVisitor();
  if (visitor === undefined) return <Skeleton lines={4} />;
  return (
    <LinkFrame link={link}>
      {(invite) =>
        invite.state === "open" ? (
          <AccountPage
            title={`${invite.organization.name} would like to see your work`}
            lead={
              <>
                For{" "}
                <Link to="/jobs/$slug" params={{ slug: invite.job.slug }} className={textLinkClass}>
                  {invite.job.title}
                </Link>
                . The link is yours alone and works until <Time at={invite.deadline} />; until then
                the work is to be handed in, too.
              </>
            }
            below={<Notice organization={invite.organization} />}
          >
            <Accept token={token} invite={invite} name={visitor?.user.name ?? null} />
          </AccountPage>
        ) : (
          <DeadLink>
            {invite.state === "accepted"
              ? "It has been accepted already. If that was you, your application is at your home."
              : `It was taken back, or its time is over. Ask ${invite.organization.name} for a new one.`}
          </DeadLink>
        )
      }
    </LinkFrame>
  );
}

type AcceptProps = { token: string; invite: Preview; name: string | null };

function Accept({ token, invite, name: ownName }: AcceptProps) {
  const navigate = useNavigate();
  const asksName = invite.needs === "name" || invite.needs === "name-and-email";
  const asksEmail = invite.needs === "email" || invite.needs === "name-and-email";
  const form = useForm({
    initial: { name: "", email: "" },
    check: (values) => ({
      name: asksName && values.name.trim() === "" ? "Your name is missing." : undefined,
      email: asksEmail ? addressError(values.email) : undefined,
    }),
    submit: async ({ name, email }) => {
      const { applicationId } = await send("invite.accept", {
        token,
        name: asksName ? name : null,
        email: asksEmail ? email : null,
      });
      await navigate({
        to: "/home/applications/$applicationId",
        params: { applicationId },
        replace: true,
        reloadDocument: true,
      });
    },
    explain: explainApi,
  });
  return (
    <form onSubmit={form.onSubmit} noValidate className="flex flex-col gap-4">
      {form.failure ? <FormError>{form.failure}</FormError> : null}
      {ownName !== null && !asksName ? (
        <p className="text-sm">
          You are signed in as <span className="font-[550]">{ownName}</span>.
        </p>
      ) : null}
      {asksName ? (
        <Field label="Name" error={form.errors.name} required>
          <Input
            autoComplete="name"
            value={form.values.name}
            onChange={(event) => form.set("name", event.target.value)}
          />
        </Field>
      ) : null}
      {asksEmail ? (
        <Field
          label="E-mail"
          hint="So that the team can answer you."
          error={form.errors.email}
          required
        >
          <Input
            type="email"
            autoComplete="email"
            value={form.values.email}
            onChange={(event) => form.set("email", event.target.value)}
          />
        </Field>
      ) : null}
      <div>
        <Button type="submit" look="primary" size="lg" busy={form.busy}>
          Accept the invitation
        </Button>
      </div>
    </form>
  );
}
