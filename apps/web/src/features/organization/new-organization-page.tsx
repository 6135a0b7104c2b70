import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { failureOf, useTRPC } from "#/lib/trpc.ts";
import { useForm } from "#/lib/use-form.ts";
import { Button } from "#/ui/button.tsx";
import { Field, Fieldset, FormError, Input } from "#/ui/field.tsx";
import { Page } from "#/ui/page.tsx";
import { RetentionChoice, type RetentionMonths } from "./retention-choice.tsx";

/** "Kettle & Sons" becomes "kettle-sons". */
function slugOf(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .replaceAll(/^-|-$/gu, "")
    .slice(0, 60);
}

type Values = {
  name: string;
  slug: string;
  website: string;
  retentionMonths: RetentionMonths | null;
};

function check(values: Values) {
  return {
    name: values.name.trim() === "" ? "The organization's name is missing." : undefined,
    slug: /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(values.slug)
      ? undefined
      : "Lower-case letters, digits and single hyphens, at least two characters.",
    retentionMonths:
      values.retentionMonths === null ? "Choose how long candidates' data is kept." : undefined,
  };
}

/** Opens an organization; whoever does so owns it. */
export function NewOrganizationPage(): ReactNode {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const create = useMutation(trpc.organization.create.mutationOptions());
  const [ownSlug, setOwnSlug] = useState(false);
  const form = useForm<Values>({
    initial: { name: "", slug: "", website: "", retentionMonths: null },
    check: (values) => check({ ...values, slug: ownSlug ? values.slug : slugOf(values.name) }),
    submit: async (values) => {
      if (values.retentionMonths === null) return;
      const website = values.website.trim();
      const created = await create.mutateAsync({
        name: values.name,
        slug: ownSlug ? values.slug : slugOf(values.name),
        website: website === "" ? null : website,
        retentionMonths: values.retentionMonths,
      });
      await queryClient.invalidateQueries(trpc.account.me.queryFilter());
      await navigate({ to: "/org/$organization", params: { organization: created.slug } });
    },
    explain: failureOf,
  });
  const slug = ownSlug ? form.values.slug : slugOf(form.values.name);
  return (
    <Page
      width="form"
      title="New organization"
      lead="An organization opens jobs and sees the work of those who apply. You become its owner and can invite others."
    >
      <form onSubmit={form.onSubmit} noValidate className="flex flex-col gap-6">
        {form.failure ? <FormError>{form.failure}</FormError> : null}
        <Field label="Name" hint="As candidates will see it." error={form.errors.name} required>
          <Input
            autoComplete="organization"
            value={form.values.name}
            onChange={(event) => form.set("name", event.target.value)}
          />
        </Field>
        <Field
          label="Address of its careers page"
          hint={`${window.location.origin}/o/${slug || "…"}`}
          error={form.errors.slug}
          required
        >
          <Input
            value={slug}
            onChange={(event) => {
              setOwnSlug(true);
              form.set("slug", event.target.value);
            }}
          />
        </Field>
        <Field label="Website" error={form.errors.website} optional>
          <Input
            type="url"
            placeholder="https://"
            value={form.values.website}
            onChange={(event) => form.set("website", event.target.value)}
          />
        </Field>
        <Fieldset
          legend="How long candidates' data is kept"
          hint="Counted from the last contact; then it is erased. Every candidate is told before applying."
          error={form.errors.retentionMonths}
        >
          <RetentionChoice
            value={form.values.retentionMonths}
            onChange={(months) => form.set("retentionMonths", months)}
          />
        </Fieldset>
        <div>
          <Button type="submit" look="primary" busy={form.busy}>
            Open the organization
          </Button>
        </div>
      </form>
    </Page>
  );
}
