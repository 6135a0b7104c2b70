import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { explainApi, send } from "#/lib/load.ts";
import { useForm } from "#/lib/use-form.ts";
import { Button } from "#/ui/button.tsx";
import { FormError } from "#/ui/field.tsx";
import { ButtonLink } from "#/ui/link.tsx";

const route = getRouteApi("/account/apply/$token");

/** Where the link in the mail leads. The press of the button takes the link, not the visit. */
export function ConfirmPage(): ReactNode {
  const { token } = route.useParams();
  const navigate = useNavigate();
  const form = useForm({
    initial: {},
    submit: async () => {
      const { applicationId } = await send("application.own.confirm", { token });
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
    <>
      <h1 className="display text-xl">Your address is proved</h1>
      <p className="mt-2 text-sm text-ink-2">
        Opening this link shows that the address is yours. With the button your application is filed
        and you are signed in; your work can begin then, or later.
      </p>
      <form onSubmit={form.onSubmit} className="mt-6 flex flex-col items-start gap-4">
        {form.failure ? <FormError>{form.failure}</FormError> : null}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" size="lg" busy={form.busy}>
            Open my application
          </Button>
          {form.failure ? (
            <ButtonLink to="/sign-in" search={{ next: "/home/applications" }} size="lg">
              Sign in
            </ButtonLink>
          ) : null}
        </div>
      </form>
    </>
  );
}
