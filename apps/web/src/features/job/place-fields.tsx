import type { Place } from "@unsung/api/contract/job";
import { countryChoices } from "#/lib/places.ts";
import { RadioGroup } from "#/ui/choices.tsx";
import { Combobox } from "#/ui/combobox.tsx";
import { Field, Fieldset, FieldError, Input } from "#/ui/field.tsx";
import { Select } from "#/ui/select.tsx";

/** A place while it is being written: all three kinds keep what was typed. */
export type PlaceDraft = {
  type: Place["type"];
  locality: string;
  country: string | null;
  countries: string[];
};

export const emptyPlace: PlaceDraft = {
  type: "on-site",
  locality: "",
  country: null,
  countries: [],
};

export function placeDraftOf(place: Place): PlaceDraft {
  return place.type === "remote"
    ? { ...emptyPlace, type: "remote", countries: place.countries }
    : { ...emptyPlace, type: place.type, locality: place.locality, country: place.country };
}

/** The place, or null while something is missing. */
export function placeOf(draft: PlaceDraft): Place | null {
  if (draft.type === "remote") {
    return draft.countries.length === 0 ? null : { type: "remote", countries: draft.countries };
  }
  const locality = draft.locality.trim();
  if (locality === "" || draft.country === null) return null;
  return { type: draft.type, locality, country: draft.country };
}

/** What is missing, as one sentence. */
export function checkPlace(draft: PlaceDraft): string | undefined {
  if (placeOf(draft) !== null) return undefined;
  return draft.type === "remote"
    ? "Name at least one country that people may live in."
    : "Name the town and the country.";
}

type PlaceFieldsProps = {
  /** The heading above says it already. */
  quiet?: boolean;
  value: PlaceDraft;
  onChange: (place: PlaceDraft) => void;
  error?: string | undefined;
};

/** Where the work is done, and for remote work where people may live. */
export function PlaceFields({ value, onChange, error, quiet = false }: PlaceFieldsProps) {
  return (
    <Fieldset legend={<span className={quiet ? "sr-only" : undefined}>Place</span>}>
      <div className="flex flex-col gap-4">
        <RadioGroup
          label="Place"
          value={value.type}
          onChange={(type) => onChange({ ...value, type })}
          choices={[
            { value: "on-site", label: "On site", hint: "At one place of yours." },
            {
              value: "hybrid",
              label: "Hybrid",
              hint: "Some days at one place of yours; the description says how many.",
            },
            { value: "remote", label: "Remote", hint: "From anywhere in the countries you name." },
          ]}
        />
        {value.type === "remote" ? (
          <Field label="Countries that people may live in" required>
            <Combobox
              values={value.countries}
              choices={countryChoices}
              onChange={(countries) => onChange({ ...value, countries })}
              placeholder="Type a country"
              empty="No country by that name"
            />
          </Field>
        ) : (
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label="Town" required>
              <Input
                value={value.locality}
                onChange={(event) => onChange({ ...value, locality: event.target.value })}
              />
            </Field>
            <Field label="Country" required>
              <Select
                value={value.country}
                choices={countryChoices}
                onChange={(country) => onChange({ ...value, country })}
              />
            </Field>
          </div>
        )}
        {error ? <FieldError>{error}</FieldError> : null}
      </div>
    </Fieldset>
  );
}
