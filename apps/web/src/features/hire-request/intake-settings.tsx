import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { IntakeKind } from "@unsung/api/contract/hire-request";
import type { Sector } from "@unsung/api/contract/job";
import { type ReactNode } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { Loaded } from "#/lib/loaded.tsx";
import { countryChoices } from "#/lib/places.ts";
import { failureOf, useTRPC } from "#/lib/trpc.ts";
import { useForm } from "#/lib/use-form.ts";
import { useMay } from "#/lib/use-may.ts";
import { useOrganization } from "#/lib/use-organization.ts";
import { intakeKindWords, sectorWords } from "#/lib/words.ts";
import { Button } from "#/ui/button.tsx";
import { Checkbox, RadioGroup } from "#/ui/choices.tsx";
import { Combobox } from "#/ui/combobox.tsx";
import { Field, Fieldset, FormError } from "#/ui/field.tsx";
import { Section } from "#/ui/page.tsx";
import { said } from "#/ui/toast.tsx";

/** Which requests for developers the organization takes; a part of its settings. */
export function IntakeSettings(): ReactNode {
  const organization = useOrganization();
  const query = useQuery(useTRPC().hireRequest.intake.get.queryOptions({ organization }));
  return (
    <div id="requests" className="w-full max-w-[824px] px-4 pb-20 sm:px-8">
      <Section
        title="Requests for developers"
        lead="Whoever needs a developer can write to all organizations that take such requests. Yours is named to them before they send."
      >
        <Loaded query={query} what="What your organization takes">
          {(intake) => <IntakeForm key={organization} intake={intake} />}
        </Loaded>
      </Section>
    </div>
  );
}

const kindChoices = (Object.keys(intakeKindWords) as IntakeKind[]).map((kind) => ({
  value: kind,
  ...intakeKindWords[kind],
}));

const sectorChoices = (Object.keys(sectorWords) as Sector[]).map((sector) => ({
  value: sector,
  label: sectorWords[sector],
}));

function IntakeForm({ intake }: { intake: OutputOf<"hireRequest.intake.get"> }) {
  const organization = useOrganization();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const mayChange = useMay()("organization.update");
  const skills = useQuery(trpc.skill.list.queryOptions(undefined, { staleTime: Infinity }));
  const update = useMutation(trpc.hireRequest.intake.update.mutationOptions());
  const form = useForm({
    initial: intake,
    submit: async (values) => {
      const saved = await update.mutateAsync({ organization, ...values });
      queryClient.setQueryData(trpc.hireRequest.intake.get.queryKey({ organization }), saved);
      said(
        saved.takes ? "Your organization takes requests" : "Your organization takes no requests",
      );
    },
    explain: failureOf,
  });
  const { values, set } = form;
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <fieldset disabled={!mayChange} className="flex flex-col gap-6">
        {mayChange ? null : <p className="text-sm text-ink-2">An owner can change these.</p>}
        {form.failure ? <FormError>{form.failure}</FormError> : null}
        <Checkbox
          checked={values.takes}
          disabled={!mayChange}
          onChange={(takes) => set("takes", takes)}
          hint="Owners, recruiters and hiring managers find them under Requests and answer by mail."
        >
          Take requests
        </Checkbox>
        {values.takes ? (
          <>
            <Fieldset legend="You are">
              <RadioGroup<IntakeKind>
                label="You are"
                value={values.kind}
                choices={kindChoices}
                onChange={(kind) => set("kind", kind)}
              />
            </Fieldset>
            <Field label="Sectors" hint="Leave it empty to take every sector." optional>
              <Combobox
                values={values.sectors}
                choices={sectorChoices}
                onChange={(chosen) =>
                  set(
                    "sectors",
                    sectorChoices.flatMap(({ value }) => (chosen.includes(value) ? [value] : [])),
                  )
                }
                placeholder="Every sector"
                empty="No sector by that name"
              />
            </Field>
            <Field
              label="Skills"
              hint="One in common is enough. Leave it empty to take every skill."
              optional
            >
              <Combobox
                values={values.skills}
                choices={(skills.data ?? []).map(({ skillId, title }) => ({
                  value: skillId,
                  label: title,
                }))}
                onChange={(chosen) => set("skills", chosen)}
                placeholder="Every skill"
                empty={skills.isPending ? "Loading the catalogue…" : "No skill by that name"}
              />
            </Field>
            <Field
              label="Countries"
              hint="Where the work is done from. Leave it empty to take every country."
              optional
            >
              <Combobox
                values={values.countries}
                choices={countryChoices}
                onChange={(chosen) => set("countries", chosen)}
                placeholder="Every country"
                empty="No country by that name"
              />
            </Field>
          </>
        ) : null}
        {mayChange ? (
          <div>
            <Button type="submit" look="primary" busy={form.busy}>
              Save what you take
            </Button>
          </div>
        ) : null}
      </fieldset>
    </form>
  );
}
