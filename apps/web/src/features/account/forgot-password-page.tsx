import { type ReactNode, useState } from "react";
import { authClient } from "#/lib/auth-client.ts";
import { addressError, useForm } from "#/lib/use-form.ts";
import { Button } from "#/ui/button.tsx";
import { Field, FormError, Input } from "#/ui/field.tsx";
import { TextLink } from "#/ui/link.tsx";
import { AccountPage } from "./account-page.tsx";
import { explainAuth, orThrow } from "./auth-call.ts";

/** Asks for a link by mail; says the same whether the address is known or not. */
export function ForgotPasswordPage(): ReactNode {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm({
    initial: { email: "" },
    check: (values) => ({ email: addressError(values.email) }),
    submit: async ({ email }) => {
      orThrow(
        await authClient.requestPasswordReset({
          email: email.trim(),
          redirectTo: "/reset-password",
        }),
      );
      setSentTo(email.trim());
    },
    explain: explainAuth,
  });
  if (sentTo !== null) {
    return (
      <AccountPage
        title="Look in your mail"
        below={<TextLink to="/sign-in">Back to sign in</TextLink>}
      >
        <p className="text-sm">
          If <strong className="font-[550]">{sentTo}</strong> has an account, a link to choose a new
          password is on its way there. It works for one hour and once.
        </p>
      </AccountPage>
    );
  }
  return (
    <AccountPage
      title="Forgotten password"
      lead="We send you a link to choose a new one."
      below={<TextLink to="/sign-in">Back to sign in</TextLink>}
    >
      <form onSubmit={form.onSubmit} noValidate className="flex flex-col gap-4">
        {form.failure ? <FormError>{form.failure}</FormError> : null}
        <Field label="E-mail" error={form.errors.email} required>
          <Input
            type="email"
            name="email"
            autoComplete="username"
            value={form.values.email}
            onChange={(event) => form.set("email", event.target.value)}
          />
        </Field>
        <div>
          <Button type="submit" look="primary" busy={form.busy}>
            Send the link
          </Button>
        </div>
      </form>
    </AccountPage>
  );
}
