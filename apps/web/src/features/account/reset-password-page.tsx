import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { authClient } from "#/lib/auth-client.ts";
import { useForm } from "#/lib/use-form.ts";
import { Button } from "#/ui/button.tsx";
import { Field, FormError, Input } from "#/ui/field.tsx";
import { ButtonLink } from "#/ui/link.tsx";
import { AccountPage } from "./account-page.tsx";
import { explainAuth, orThrow } from "./auth-call.ts";

const route = getRouteApi("/account/reset-password");

/** Where the mailed link leads: a new password, and every other session ends. */
export function ResetPasswordPage(): ReactNode {
  const { token, error } = route.useSearch();
  const navigate = useNavigate();
  const form = useForm({
    initial: { password: "" },
    check: (values) => ({
      password: values.password.length < 10 ? "A password has at least 10 characters." : undefined,
    }),
    submit: async ({ password }) => {
      orThrow(await authClient.resetPassword({ newPassword: password, token: token ?? "" }));
      await navigate({ to: "/sign-in", search: { after: "new-password" } });
    },
    explain: explainAuth,
  });
  if (token === undefined || error !== undefined) {
    return (
      <AccountPage
        title="This link no longer works"
        lead="It is not complete, has been used, or is older than an hour. It changed nothing."
      >
        <ButtonLink to="/forgot-password" look="primary">
          Send a new link
        </ButtonLink>
      </AccountPage>
    );
  }
  return (
    <AccountPage
      title="Choose a new password"
      lead="Wherever you are signed in, you will be signed out."
    >
      <form onSubmit={form.onSubmit} noValidate className="flex flex-col gap-4">
        {form.failure ? <FormError>{form.failure}</FormError> : null}
        <Field
          label="New password"
          hint="At least 10 characters."
          error={form.errors.password}
          required
        >
          <Input
            type="password"
            name="password"
            autoComplete="new-password"
            value={form.values.password}
            onChange={(event) => form.set("password", event.target.value)}
          />
        </Field>
        <div>
          <Button type="submit" look="primary" busy={form.busy}>
            Save the password
          </Button>
        </div>
      </form>
    </AccountPage>
  );
}
