import { type FitInput, type FitReasons, type IntakeDto } from "../../contract/hire-request.ts";

/** What an organization says that it takes. */
export type Intake = Pick<IntakeDto, "kind" | "sectors" | "skills" | "countries">;

/**
 * What a request and an organization have in common; null where the organization does not take it. An empty list of the
 * organization takes all there is, and what the request leaves out narrows nothing down.
 */
export function fitReasons(intake: Intake, wish: FitInput): FitReasons | null {
  if (wish.wanted !== "any" && wish.wanted !== intake.kind) return null;
  if (wish.sector && intake.sectors.length > 0 && !intake.sectors.includes(wish.sector))
    return null;
  const skills = wish.skills.filter((skill) => intake.skills.includes(skill));
  if (intake.skills.length > 0 && wish.skills.length > 0 && skills.length === 0) return null;
  const countries = countriesOf(wish).filter((country) => intake.countries.includes(country));
  if (wish.place && intake.countries.length > 0 && countries.length === 0) return null;
  return { sector: intake.sectors.length === 0 ? null : wish.sector, skills, countries };
}

function countriesOf({ place }: FitInput): string[] {
  if (place === null) return [];
  return place.type === "remote" ? place.countries : [place.country];
}
