import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { authClient } from "#/lib/auth-client.ts";
import { addressError, useForm } from "#/lib/use-form.ts";
import { Button } from "#/ui/button.tsx";
import { Field, FormError, Input } from "#/ui/field.tsx";
import { TextLink } from "#/ui/link.tsx";
import { AccountPage } from "./account-page.tsx";
import { explainAuth, orThrow } from "./auth-call.ts";

const route = getRouteApi("/account/sign-in");

/** Address and password; afterwards back to where one wanted to go. */
export function SignInPage(): ReactNode {
  const { after, ...search } = route.useSearch();
  const navigate = useNavigate();
  const form = useForm({
    initial: { email: search.email ?? "", password: "" },
    check: (values) => ({
      email: addressError(values.email),
      password: values.password === "" ? "Your password is missing." : undefined,
    }),
    submit: async ({ email, password }) => {
      orThrow(await authClient.signIn.email({ email: email.trim(), password }));
      await navigate({ href: search.next ?? "/home" });
    },
    explain: explainAuth,
  });
  return (
    <AccountPage
      title="Sign in"
      lead={
        after === "new-password" ? (
          <output>Your new password is saved. Sign in with it.</output>
        ) : null
      }
      below={
        <>
          New here?{" "}
          <TextLink to="/sign-up" search={search}>
            Make an account
          </TextLink>
        </>
      }
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
        <Field label="Password" error={form.errors.password} required>
          <Input
            type="password"
            name="password"
            autoComplete="current-password"
            value={form.values.password}
            onChange={(event) => form.set("password", event.target.value)}
          />
        </Field>
        <div className="flex items-center justify-between gap-4 pt-1">
          <Button type="submit" look="primary" busy={form.busy}>
            Sign in
          </Button>
          <TextLink to="/forgot-password" className="text-sm">
            Forgotten password
          </TextLink>
        </div>
      </form>
    </AccountPage>
  );
}
