import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useBlocker } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { Loaded } from "#/lib/loaded.tsx";
import { currencyChoices } from "#/lib/places.ts";
import { useTRPC } from "#/lib/trpc.ts";
import { useOrganization } from "#/lib/use-organization.ts";
import {
  aiPolicyWords,
  employmentWords,
  levelWords,
  payPeriodWords,
  sectorWords,
} from "#/lib/words.ts";
import { Button } from "#/ui/button.tsx";
import { RadioGroup } from "#/ui/choices.tsx";
import { Field, FieldError, Input, Textarea } from "#/ui/field.tsx";
import { Section } from "#/ui/page.tsx";
import { type Choice, Select } from "#/ui/select.tsx";
import { PlaceFields } from "./place-fields.tsx";
import { PublishChecks } from "./publish-button.tsx";
import { SampleFields } from "./sample-fields.tsx";
import { SaveChanges } from "./save-changes.tsx";
import { SavingWords } from "./saving-words.tsx";
import { SkillFields } from "./skill-fields.tsx";
import { StageFields } from "./stage-fields.tsx";
import { useJobDraft } from "./use-job-draft.ts";

const route = getRouteApi("/app/org/$organization/jobs/$jobId");
type Job = OutputOf<"job.get">;

/** The job itself, to write and to change. */
export function EditJobPage(): ReactNode {
  const organization = useOrganization();
  const { jobId } = route.useParams();
  const query = useQuery(useTRPC().job.get.queryOptions({ organization, jobId }));
  return (
    <Loaded query={query} what="The job">
      {(job) => <JobEditor key={job.id} job={job} />}
    </Loaded>
  );
}

function choicesOf<Value extends string>(words: Record<Value, string>): Choice<Value>[] {
  return (Object.entries(words) as [Value, string][]).map(([value, label]) => ({ value, label }));
}

function JobEditor({ job }: { job: Job }) {
  const { draft, set, errors, dirty, automatic, restored, saving, save, discard } =
    useJobDraft(job);
  useBlocker({
    shouldBlockFn: () => false,
    enableBeforeUnload: () => dirty && saving.state === "failed",
  });
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_280px]">
      <div className="min-w-0 lg:col-start-1 lg:row-start-1">
        {restored ? (
          <p className="mb-6 flex flex-wrap items-center gap-3 border-l-2 border-line-strong pl-3 text-sm text-ink-2">
            What you see was kept in this browser when it could not be saved.
            <Button size="sm" onClick={discard}>
              Take what is saved instead
            </Button>
          </p>
        ) : null}
        <Section title="The role" className="border-t-0 pt-0">
          <div className="flex flex-col gap-5">
            <Field label="Title" error={errors.title} required>
              <Input value={draft.title} onChange={(event) => set("title", event.target.value)} />
            </Field>
            <div className="grid gap-5 sm:grid-cols-3">
              <Field label="Level">
                <Select
                  value={draft.level}
                  choices={choicesOf(levelWords)}
                  onChange={(level) => set("level", level)}
                />
              </Field>
              <Field label="Employment">
                <Select
                  value={draft.employmentType}
                  choices={choicesOf(employmentWords)}
                  onChange={(type) => set("employmentType", type)}
                />
              </Field>
              <Field label="Sector">
                <Select
                  value={draft.sector}
                  choices={choicesOf(sectorWords)}
                  onChange={(sector) => set("sector", sector)}
                />
              </Field>
            </div>
            <Field
              label="Description"
              hint="Markdown. What they will build and keep running, with whom, and what a good first half year looks like."
            >
              <Textarea
                className="min-h-64 leading-6"
                value={draft.description}
                onChange={(event) => set("description", event.target.value)}
              />
            </Field>
          </div>
        </Section>
        <Section title="Place">
          <PlaceFields
            quiet
            value={draft.place}
            onChange={(place) => set("place", place)}
            error={errors.place}
          />
        </Section>
        <Section
          title="Pay"
          lead="Required to publish, and shown to everybody. Past pay is never asked for."
        >
          <div className="grid gap-4 sm:grid-cols-[1fr_1fr_110px_130px]">
            <Field label="From">
              <Input
                inputMode="decimal"
                className="tabular"
                value={draft.payMin}
                onChange={(event) => set("payMin", event.target.value)}
              />
            </Field>
            <Field label="To">
              <Input
                inputMode="decimal"
                className="tabular"
                value={draft.payMax}
                onChange={(event) => set("payMax", event.target.value)}
              />
            </Field>
            <Field label="Currency">
              <Select
                value={draft.currency}
                choices={currencyChoices}
                onChange={(currency) => set("currency", currency)}
              />
            </Field>
            <Field label="Period">
              <Select
                value={draft.period}
                choices={choicesOf(payPeriodWords)}
                onChange={(period) => set("period", period)}
              />
            </Field>
          </div>
          {errors.pay ? (
            <div className="mt-2">
              <FieldError>{errors.pay}</FieldError>
            </div>
          ) : null}
        </Section>
        <Section
          title="Skills"
          lead="What the work rests on, and how much each counts. The weights order the shortlist, by responsibility."
        >
          <SkillFields skills={draft.skills} onChange={(skills) => set("skills", skills)} />
        </Section>
        <Section
          title="Work samples"
          lead="In the order in which candidates meet them. Everybody gets the same, under the same conditions."
        >
          <SampleFields samples={draft.samples} onChange={(samples) => set("samples", samples)} />
          <Field
            className="mt-5"
            label="Pay for this work"
            hint="What you pay, in your own words. Needed above two hours in total."
            optional
          >
            <Input
              value={draft.paidWork}
              onChange={(event) => set("paidWork", event.target.value)}
            />
          </Field>
        </Section>
        <Section title="AI tools" lead="Printed on the job post and with every piece of evidence.">
          <RadioGroup
            label="AI tools"
            value={draft.aiPolicy}
            onChange={(policy) => set("aiPolicy", policy)}
            choices={(
              Object.entries(aiPolicyWords) as [
                Job["aiPolicy"],
                (typeof aiPolicyWords)[Job["aiPolicy"]],
              ][]
            ).map(([value, words]) => ({ value, label: words.short, hint: words.long }))}
          />
        </Section>
        <Section
          title="Stages"
          lead="Where an application can stand. Candidates read them before they apply."
        >
          <StageFields stages={draft.stages} onChange={(stages) => set("stages", stages)} />
          {errors.stages ? (
            <div className="mt-2">
              <FieldError>{errors.stages}</FieldError>
            </div>
          ) : null}
        </Section>
        <Section title="Last day to apply">
          <Field label="Day" hint="The job stays published after it, until you close it." optional>
            <Input
              type="date"
              className="max-w-48"
              value={draft.lastDay}
              onChange={(event) => set("lastDay", event.target.value)}
            />
          </Field>
        </Section>
      </div>
      <aside className="lg:col-start-2 lg:row-start-1">
        <div className="flex flex-col gap-5 lg:sticky lg:top-18">
          <SavingWords saving={saving} dirty={dirty} automatic={automatic} />
          {automatic ? null : (
            <div className="flex gap-2">
              <SaveChanges
                job={job}
                samples={draft.samples}
                dirty={dirty}
                busy={saving.state === "saving"}
                onSave={save}
              />
              <Button look="quiet" disabled={!dirty} onClick={discard}>
                Discard
              </Button>
            </div>
          )}
          {job.state === "closed" ? null : (
            <section aria-labelledby="publish-checks" className="border-t border-line pt-4">
              <h2 id="publish-checks" className="mb-2 text-sm font-[620]">
                {automatic ? "Before you publish" : "Checks"}
              </h2>
              <PublishChecks job={job} />
            </section>
          )}
        </div>
      </aside>
    </div>
  );
}
