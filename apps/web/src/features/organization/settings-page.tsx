import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { Loaded } from "#/lib/loaded.tsx";
import { failureOf, useTRPC } from "#/lib/trpc.ts";
import { useForm } from "#/lib/use-form.ts";
import { useMay } from "#/lib/use-may.ts";
import { useOrganization } from "#/lib/use-organization.ts";
import { Button } from "#/ui/button.tsx";
import { Field, Fieldset, FormError, Input, Textarea } from "#/ui/field.tsx";
import { textLinkClass } from "#/ui/link.tsx";
import { Page } from "#/ui/page.tsx";
import { said } from "#/ui/toast.tsx";
import { RetentionChoice } from "./retention-choice.tsx";

/** What candidates read about the organization, and how long their data stays. */
export function SettingsPage(): ReactNode {
  const organization = useOrganization();
  const query = useQuery(useTRPC().organization.get.queryOptions({ organization }));
  return (
    <Page
      width="form"
      title="Settings"
      lead={
        <>
          What candidates read on{" "}
          <Link to="/o/$organization" params={{ organization }} className={textLinkClass}>
            your careers page
          </Link>
          , which opens with your first published job.
        </>
      }
    >
      <Loaded query={query} what="The organization">
        {(data) => <SettingsForm key={data.id} organization={data} />}
      </Loaded>
    </Page>
  );
}

function SettingsForm({ organization }: { organization: OutputOf<"organization.get"> }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const may = useMay();
  const mayChange = may("organization.update");
  const update = useMutation(trpc.organization.update.mutationOptions());
  const form = useForm({
    initial: {
      name: organization.name,
      website: organization.website ?? "",
      about: organization.about,
      retentionMonths: organization.retentionMonths,
    },
    check: (values) => ({
      name: values.name.trim() === "" ? "The organization's name is missing." : undefined,
    }),
    submit: async ({ website, ...values }) => {
      await update.mutateAsync({
        organization: organization.slug,
        ...values,
        website: website.trim() === "" ? null : website.trim(),
      });
      await Promise.all([
        queryClient.invalidateQueries(
          trpc.organization.get.queryFilter({ organization: organization.slug }),
        ),
        queryClient.invalidateQueries(trpc.account.me.queryFilter()),
      ]);
      said("Saved");
    },
    explain: failureOf,
  });
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <fieldset disabled={!mayChange} className="flex flex-col gap-6">
        {mayChange ? null : <p className="text-sm text-ink-2">An owner can change these.</p>}
        {form.failure ? <FormError>{form.failure}</FormError> : null}
        <Field label="Name" error={form.errors.name} required>
          <Input
            value={form.values.name}
            onChange={(event) => form.set("name", event.target.value)}
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
        <Field
          label="About"
          hint="Markdown. What you make, for whom, and how you work."
          error={form.errors.about}
          optional
        >
          <Textarea
            className="min-h-40"
            value={form.values.about}
            onChange={(event) => form.set("about", event.target.value)}
          />
        </Field>
        <Fieldset
          legend="How long candidates' data is kept"
          hint="Counted from the last contact. A shorter time counts for everybody at once, a longer one only for those who apply from now on."
        >
          <RetentionChoice
            value={form.values.retentionMonths}
            onChange={(months) => form.set("retentionMonths", months)}
          />
        </Fieldset>
        {mayChange ? (
          <div>
            <Button type="submit" look="primary" busy={form.busy}>
              Save
            </Button>
          </div>
        ) : null}
      </fieldset>
    </form>
  );
}
