import { type Conditions } from "../../contract/attempt.ts";
import { attempt } from "../../db/schema/attempt.ts";

export const conditionsColumns = {
  setting: attempt.setting,
  sampleVisibility: attempt.sampleVisibility,
  aiPolicy: attempt.aiPolicy,
  minutes: attempt.minutes,
};

/** An attempt's conditions, of the columns above. */
export function toConditions({
  sampleVisibility,
  ...rest
}: Omit<Conditions, "sample"> & { sampleVisibility: Conditions["sample"] }): Conditions {
  return { ...rest, sample: sampleVisibility };
}
