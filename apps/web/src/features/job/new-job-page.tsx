import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { failureOf, useTRPC } from "#/lib/trpc.ts";
import { useForm } from "#/lib/use-form.ts";
import { useOrganization } from "#/lib/use-organization.ts";
import { Button } from "#/ui/button.tsx";
import { Field, FormError, Input } from "#/ui/field.tsx";
import { Page } from "#/ui/page.tsx";
import { checkPlace, emptyPlace, PlaceFields, type PlaceDraft, placeOf } from "./place-fields.tsx";

/** The two things a draft can't be without; everything else follows in the editor. */
export function NewJobPage(): ReactNode {
  const organization = useOrganization();
  const trpc = useTRPC();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const create = useMutation(trpc.job.create.mutationOptions());
  const form = useForm<{ title: string; place: PlaceDraft }>({
    initial: { title: "", place: emptyPlace },
    check: (values) => ({
      title: values.title.trim() === "" ? "The title is missing." : undefined,
      place: checkPlace(values.place),
    }),
    submit: async ({ title, place }) => {
      const where = placeOf(place);
      if (where === null) return;
      const job = await create.mutateAsync({ organization, title, place: where });
      await queryClient.invalidateQueries(trpc.job.list.infiniteQueryFilter({ organization }));
      await navigate({
        to: "/org/$organization/jobs/$jobId/edit",
        params: { organization, jobId: job.id },
      });
    },
    explain: failureOf,
  });
  return (
    <Page
      width="form"
      title="New job"
      lead="It starts as a draft that only your organization sees."
    >
      <form onSubmit={form.onSubmit} noValidate className="flex flex-col gap-6">
        {form.failure ? <FormError>{form.failure}</FormError> : null}
        <Field
          label="Title"
          hint="What a developer would search for, such as “Back-end developer, orders and stock”."
          error={form.errors.title}
          required
        >
          <Input
            value={form.values.title}
            onChange={(event) => form.set("title", event.target.value)}
          />
        </Field>
        <PlaceFields
          value={form.values.place}
          onChange={(place) => form.set("place", place)}
          error={form.errors.place}
        />
        <div>
          <Button type="submit" look="primary" busy={form.busy}>
            Start the draft
          </Button>
        </div>
      </form>
    </Page>
  );
}
