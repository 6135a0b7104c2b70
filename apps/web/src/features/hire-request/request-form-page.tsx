import type { HireRequestStart, WantedKind } from "@unsung/api/contract/hire-request";
import type { Level, PayPeriod, Place, Sector } from "@unsung/api/contract/job";
import { getRouteApi, Link } from "@tanstack/react-router";
import { MailCheck } from "lucide-react";
import { type ReactNode, useState } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { explainApi, send } from "#/lib/load.ts";
import { countryChoices } from "#/lib/places.ts";
import { useForm } from "#/lib/use-form.ts";
import {
  levelWords,
  payPeriodWords,
  requestStartWords,
  sectorWords,
  wantedKindWords,
} from "#/lib/words.ts";
import { Button } from "#/ui/button.tsx";
import { Field, FieldError, Fieldset, FormError, Input, Textarea } from "#/ui/field.tsx";
import { textLinkClass } from "#/ui/link.tsx";
import { NativeSelect } from "#/ui/native-select.tsx";
import { PickMany } from "#/ui/pick-many.tsx";
import { type Choice } from "#/ui/select.tsx";
import { FitWords } from "./fit-words.tsx";
import { checkDraft, emptyDraft, inputOf, type RequestDraft, wishOf } from "./request-draft.ts";
import { RequestNotice } from "./request-notice.tsx";
import { useFit } from "./use-fit.ts";
import { useKeptDraft } from "./use-kept-draft.ts";

const route = getRouteApi("/public/request-a-developer");

/** For whoever needs a back-end developer and does not want to open a job: one form, to those who take requests. */
export function RequestFormPage(): ReactNode {
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <div className="mx-auto w-full max-w-[1160px] px-4 pt-8 pb-20 sm:px-8 sm:pt-12">
      {sentTo === null ? (
        <>
          <h1 className="display text-xl sm:text-2xl">Request a developer</h1>
          <p className="mt-3 max-w-prose text-base text-ink-2">
            Say what you need built and by when. It goes to the companies and agencies here that
            take such requests; whoever can help writes to you.
          </p>
          <RequestForm onSent={setSentTo} />
        </>
      ) : (
        <MailSent email={sentTo} onAgain={() => setSentTo(null)} />
      )}
    </div>
  );
}

/** Written here and not asked of the engine: server and browser know different lists, and the page must be one. */
const currencies = "EUR USD GBP CHF SEK NOK DKK PLN CZK RON CAD AUD NZD JPY INR BRL ZAR".split(" ");

const placeWords: Record<Place["type"], string> = {
  remote: "Remote",
  hybrid: "Hybrid",
  "on-site": "On site",
};

function choicesOf<Value extends string>(words: Record<Value, string>): Choice<Value>[] {
  return (Object.entries(words) as [Value, string][]).map(([value, label]) => ({ value, label }));
}

function useRequestForm(onSent: (email: string) => void) {
  const { skills: known, fit } = route.useLoaderData();
  const { skill } = route.useSearch();
  const asked = known.filter(({ skillId }) => skillId === skill).map(({ skillId }) => skillId);
  const form = useForm<RequestDraft>({
    initial: emptyDraft(asked),
    check: checkDraft,
    submit: async (draft) => {
      const input = inputOf(draft);
      if (input === null) return;
      const { mailSentTo } = await send("hireRequest.create", input);
      forget();
      onSent(mailSentTo);
    },
    explain: explainApi,
  });
  const { forget } = useKeptDraft({ values: form.values, set: form.set, skills: asked });
  return { form, known, fit: useFit(wishOf(form.values), fit) };
}

type Form = ReturnType<typeof useRequestForm>["form"];

function RequestForm({ onSent }: { onSent: (email: string) => void }) {
  const { form, known, fit } = useRequestForm(onSent);
  const { values, errors, set } = form;
  const kept = values.keep;
  return (
    <form
      onSubmit={form.onSubmit}
      noValidate
      className="mt-8 grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_340px]"
    >
      <div className="flex min-w-0 flex-col gap-10">
        <Part title="The work">
          <Field
            label="What do you need a developer for?"
            hint="What is built, for whom, what is missing. No names or secrets: several organizations read it."
            error={errors.purpose}
            required
          >
            <Textarea
              name="purpose"
              className="min-h-36 leading-6"
              maxLength={4000}
              value={values.purpose}
              onChange={(event) => set("purpose", event.target.value)}
            />
          </Field>
          <PickMany
            legend="Skills"
            hint="Up to twelve; leave it empty if you do not know."
            find="Find a skill, such as SQL"
            empty="No skill by that name in the catalogue"
            max={12}
            values={values.skills}
            choices={skillChoices(known)}
            onChange={(skills) => set("skills", skills)}
          />
          <div className="grid gap-5 sm:grid-cols-3">
            <Field label="Level">
              <NativeSelect<Level>
                value={values.level}
                choices={choicesOf(levelWords)}
                onChange={(level) => set("level", level)}
              />
            </Field>
            <Field label="How many" error={errors.developers}>
              <Input
                type="number"
                min={1}
                max={50}
                className="tabular"
                value={values.developers}
                onChange={(event) => set("developers", event.target.value)}
              />
            </Field>
            <Field label="When">
              <NativeSelect<HireRequestStart>
                value={values.start}
                choices={choicesOf(requestStartWords)}
                onChange={(start) => set("start", start)}
              />
            </Field>
          </div>
        </Part>
        <Part title="Place and sector">
          <PlacePart form={form} />
          <Field label="Sector" error={errors.sector} required className="sm:max-w-64">
            <NativeSelect<Sector>
              value={values.sector}
              choices={choicesOf(sectorWords)}
              onChange={(sector) => set("sector", sector)}
            />
          </Field>
        </Part>
        <Part title="Budget">
          <BudgetPart form={form} />
        </Part>
        <Part title="Who asks">
          <WhoPart form={form} />
        </Part>
      </div>
      <aside aria-label="Before you send it" className="min-w-0">
        <div className="flex flex-col gap-5 lg:sticky lg:top-6">
          <Radios<WantedKind>
            legend="Who should answer?"
            name="wanted"
            value={values.wanted}
            words={wantedKindWords}
            onChange={(wanted) => set("wanted", wanted)}
          />
          <section aria-labelledby="reaches">
            <h2 id="reaches" className="text-base font-[620]">
              Whom it reaches
            </h2>
            <output className="mt-1.5 block" aria-live="polite">
              <FitWords fit={fit} />
            </output>
          </section>
          <label className="flex cursor-pointer items-start gap-2.5 text-sm">
            <input
              type="checkbox"
              checked={kept}
              onChange={(event) => set("keep", event.target.checked)}
              className="mt-0.5 size-4 shrink-0 accent-accent"
            />
            <span>
              Keep it for organizations that fit and begin to take requests in the next 60 days
            </span>
          </label>
          {form.failure ? <FormError>{form.failure}</FormError> : null}
          <div>
            <Button type="submit" look="primary" size="lg" busy={form.busy}>
              Send me the link
            </Button>
            <p className="mt-2 text-xs text-ink-2">
              First a mail shows that the address is yours. Its link sends the request.
            </p>
          </div>
          <div className="border-t border-line pt-4">
            <RequestNotice />
          </div>
        </div>
      </aside>
    </form>
  );
}

const areaWords: Record<OutputOf<"skill.list">[number]["area"], string> = {
  databases: "Databases",
  apis: "APIs",
  security: "Security",
  performance: "Performance",
  foundations: "Foundations",
  collaboration: "Collaboration",
};

function skillChoices(known: OutputOf<"skill.list">): Choice[] {
  return known.map(({ skillId, title, area }) => ({
    value: skillId,
    label: title,
    hint: areaWords[area],
  }));
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-t border-line pt-5">
      <h2 className="text-lg font-[620]">{title}</h2>
      <div className="mt-4 flex flex-col gap-5">{children}</div>
    </section>
  );
}

type RadiosProps<Value extends string> = {
  legend: string;
  name: string;
  value: Value;
  words: Record<Value, string>;
  onChange: (value: Value) => void;
};

function Radios<Value extends string>({
  legend,
  name,
  value,
  words,
  onChange,
}: RadiosProps<Value>) {
  return (
    <Fieldset legend={legend}>
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        {choicesOf(words).map((choice) => (
          <label
            key={choice.value}
            className="flex min-h-6 cursor-pointer items-center gap-2 text-sm"
          >
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
              className="size-4 accent-accent"
            />
            {choice.label}
          </label>
        ))}
      </div>
    </Fieldset>
  );
}

function PlacePart({ form: { values, errors, set } }: { form: Form }) {
  return (
    <>
      <Radios<Place["type"]>
        legend="Place"
        name="place"
        value={values.placeType}
        words={placeWords}
        onChange={(type) => set("placeType", type)}
      />
      {values.placeType === "remote" ? (
        <PickMany
          legend="Countries that people may work from"
          find="Find a country"
          empty="No country by that name"
          max={60}
          error={errors.countries}
          values={values.countries}
          choices={countryChoices}
          onChange={(countries) => set("countries", countries)}
        />
      ) : (
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label="Town" error={errors.locality} required>
            <Input
              name="town"
              value={values.locality}
              onChange={(event) => set("locality", event.target.value)}
            />
          </Field>
          <Field label="Country" error={errors.country} required>
            <NativeSelect
              value={values.country}
              choices={countryChoices}
              onChange={(country) => set("country", country)}
            />
          </Field>
        </div>
      )}
    </>
  );
}

function BudgetPart({ form: { values, errors, set } }: { form: Form }) {
  return (
    <div>
      <p className="mb-3 text-sm text-ink-2">
        For one developer. Leave it empty if you do not know; those who answer will ask.
      </p>
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-[1fr_1fr_110px_130px]">
        <Field label="From">
          <Input
            inputMode="decimal"
            className="tabular"
            aria-invalid={errors.budgetMin === undefined ? undefined : true}
            value={values.budgetMin}
            onChange={(event) => set("budgetMin", event.target.value)}
          />
        </Field>
        <Field label="To">
          <Input
            inputMode="decimal"
            className="tabular"
            value={values.budgetMax}
            onChange={(event) => set("budgetMax", event.target.value)}
          />
        </Field>
        <Field label="Currency">
          <NativeSelect
            value={values.currency}
            choices={currencies.map((code) => ({ value: code, label: code }))}
            onChange={(currency) => set("currency", currency)}
          />
        </Field>
        <Field label="Period">
          <NativeSelect<PayPeriod>
            value={values.period}
            choices={choicesOf(payPeriodWords)}
            onChange={(period) => set("period", period)}
          />
        </Field>
      </div>
      {errors.budgetMin ? (
        <div className="mt-2">
          <FieldError>{errors.budgetMin}</FieldError>
        </div>
      ) : null}
    </div>
  );
}

function WhoPart({ form: { values, errors, set } }: { form: Form }) {
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Your name" error={errors.name} required>
          <Input
            name="name"
            autoComplete="name"
            value={values.name}
            onChange={(event) => set("name", event.target.value)}
          />
        </Field>
        <Field label="E-mail" error={errors.email} required>
          <Input
            type="email"
            name="email"
            autoComplete="email"
            value={values.email}
            onChange={(event) => set("email", event.target.value)}
          />
        </Field>
      </div>
      <Field label="Your organization" error={errors.company} optional className="sm:max-w-80">
        <Input
          name="company"
          autoComplete="organization"
          value={values.company}
          onChange={(event) => set("company", event.target.value)}
        />
      </Field>
      {/* Off the page for people and their programs; whoever fills it in reads no page. */}
      <div aria-hidden className="absolute left-[-9999px] h-px w-px overflow-hidden">
        <input
          type="text"
          name="website"
          tabIndex={-1}
          autoComplete="off"
          aria-label="Leave this empty"
          value={values.website}
          onChange={(event) => set("website", event.target.value)}
        />
      </div>
    </>
  );
}

/** Says the same whether or not the address is known here. */
function MailSent({ email, onAgain }: { email: string; onAgain: () => void }) {
  return (
    <output className="block max-w-prose">
      <MailCheck size={24} aria-hidden className="text-accent" />
      <h1 className="display mt-2 text-xl">Look in your mail</h1>
      <p className="mt-2 text-sm text-ink-2">
        A link is on its way to <span className="font-[550] break-words text-ink">{email}</span>. It
        shows that the address is yours and opens your request; with its button you send it. It
        works for a day. Until then nobody sees what you wrote.
      </p>
      <p className="mt-3 text-sm text-ink-2">
        Nothing there after some minutes? Look in the folder for unwanted mail, or{" "}
        <button type="button" onClick={onAgain} className={textLinkClass}>
          write another request
        </button>
        : an address gets one letter in ten minutes, and five a day. Meanwhile the guide says{" "}
        <Link to="/guide/hiring" className={textLinkClass}>
          how to choose well
        </Link>
        .
      </p>
    </output>
  );
}
