import { hireRequestIntake } from "../../db/schema/hire-request.ts";

/** What an `IntakeDto` is made of. */
export const intakeColumns = {
  takes: hireRequestIntake.takes,
  kind: hireRequestIntake.kind,
  sectors: hireRequestIntake.sectors,
  skills: hireRequestIntake.skills,
  countries: hireRequestIntake.countries,
};
