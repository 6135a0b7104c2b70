import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { authClient } from "#/lib/auth-client.ts";
import { addressError, useForm } from "#/lib/use-form.ts";
import { Button } from "#/ui/button.tsx";
import { Field, FormError, Input } from "#/ui/field.tsx";
import { TextLink } from "#/ui/link.tsx";
import { AccountPage } from "./account-page.tsx";
import { explainAuth, orThrow } from "./auth-call.ts";

const route = getRouteApi("/account/sign-up");

const longestName = 120;

function nameError(name: string): string | undefined {
  if (name.trim() === "") return "Your name is missing.";
  return name.trim().length > longestName ? `At most ${longestName} characters.` : undefined;
}

/** One account for developers and hiring teams alike. */
export function SignUpPage(): ReactNode {
  const search = route.useSearch();
  const navigate = useNavigate();
  const form = useForm({
    initial: { name: "", email: search.email ?? "", password: "" },
    check: (values) => ({
      name: nameError(values.name),
      email: addressError(values.email),
      password: values.password.length < 10 ? "A password has at least 10 characters." : undefined,
    }),
    submit: async ({ name, email, password }) => {
      orThrow(
        await authClient.signUp.email({
          name: name.trim(),
          email: email.trim(),
          password,
          callbackURL: "/verified",
        }),
      );
      await navigate({ href: search.next ?? "/home" });
    },
    explain: explainAuth,
  });
  return (
    <AccountPage
      title="Make an account"
      lead="The same account applies for jobs, practises, and hires for an organization."
      below={
        <>
          Been here before?{" "}
          <TextLink to="/sign-in" search={search}>
            Sign in
          </TextLink>
          . Came by a link in a mail, and never had a password?{" "}
          <TextLink to="/forgot-password">Choose a password</TextLink>
        </>
      }
    >
      <form onSubmit={form.onSubmit} noValidate className="flex flex-col gap-4">
        {form.failure ? <FormError>{form.failure}</FormError> : null}
        <Field label="Name" error={form.errors.name} required>
          <Input
            name="name"
            autoComplete="name"
            value={form.values.name}
            onChange={(event) => form.set("name", event.target.value)}
          />
        </Field>
        <Field
          label="E-mail"
          hint="We send a link there to confirm that it is yours."
          error={form.errors.email}
          required
        >
          <Input
            type="email"
            name="email"
            autoComplete="username"
            value={form.values.email}
            onChange={(event) => form.set("email", event.target.value)}
          />
        </Field>
        <Field
          label="Password"
          hint="At least 10 characters; a few words in a row do well."
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
        <div className="pt-1">
          <Button type="submit" look="primary" busy={form.busy}>
            Make an account
          </Button>
        </div>
      </form>
    </AccountPage>
  );
}
