import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { ButtonLink } from "#/ui/link.tsx";
import { AccountPage } from "./account-page.tsx";

const route = getRouteApi("/account/verified");

/** Where the link of the first mail leads. */
export function VerifiedPage(): ReactNode {
  const { error } = route.useSearch();
  if (error !== undefined) {
    return (
      <AccountPage
        title="This link no longer works"
        lead="It has been used, or is older than a day. Your home shows whether your address is confirmed, and sends a new link."
      >
        <ButtonLink to="/home" look="primary">
          Your home
        </ButtonLink>
      </AccountPage>
    );
  }
  return (
    <AccountPage title="Your address is confirmed" lead="Thank you. You are signed in.">
      <ButtonLink to="/home" look="primary">
        Your home
      </ButtonLink>
    </AccountPage>
  );
}
