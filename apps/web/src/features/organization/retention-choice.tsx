import type { RetentionMonths } from "@unsung/api/contract/organization";
import { retentionWords } from "#/lib/words.ts";
import { RadioGroup } from "#/ui/choices.tsx";

export type { RetentionMonths } from "@unsung/api/contract/organization";

type RetentionChoiceProps = {
  value: RetentionMonths | null;
  onChange: (months: RetentionMonths) => void;
};

const months: readonly RetentionMonths[] = [6, 12, 18, 24];

/** The choices explain themselves; none is chosen beforehand. */
export function RetentionChoice({ value, onChange }: RetentionChoiceProps) {
  return (
    <RadioGroup
      label="How long candidates' data is kept"
      value={value === null ? null : `${value}`}
      onChange={(chosen) => {
        const found = months.find((each) => `${each}` === chosen);
        if (found !== undefined) onChange(found);
      }}
      choices={months.map((each) => ({ value: `${each}`, ...retentionWords[each] }))}
    />
  );
}
