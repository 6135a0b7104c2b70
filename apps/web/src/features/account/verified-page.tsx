import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { useVisitor } from "#/lib/use-visitor.ts";
import { ButtonLink } from "#/ui/link.tsx";
import { Skeleton } from "#/ui/states.tsx";
import { AccountPage } from "./account-page.tsx";

const route = getRouteApi("/account/verified");

/** Where the link of the first mail leads. */
export function VerifiedPage(): ReactNode {
  const { error } = route.useSearch();
  const visitor = useVisitor();
  if (error !== undefined) {
    return (
      <AccountPage
        title="This link no longer works"
        lead="It is not complete, or is older than a day. Your home shows whether your address is confirmed, and sends a new link."
      >
        <ButtonLink to="/home" look="primary">
          Your home
        </ButtonLink>
      </AccountPage>
    );
  }
  if (visitor === undefined) return <Skeleton lines={3} />;
  return visitor === null ? (
    <AccountPage title="Your address is confirmed" lead="Thank you. Sign in to go on.">
      <ButtonLink to="/sign-in" look="primary">
        Sign in
      </ButtonLink>
    </AccountPage>
  ) : (
    <AccountPage
      title="Your address is confirmed"
      lead={`Thank you. You are signed in as ${visitor.user.name}.`}
    >
      <ButtonLink to="/home" look="primary">
        Your home
      </ButtonLink>
    </AccountPage>
  );
}
