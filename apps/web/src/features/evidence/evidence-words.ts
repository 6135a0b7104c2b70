import type { Conditions } from "@unsung/api/contract/attempt";
import type { EvidenceDto } from "@unsung/api/contract/evidence";
import { settingWords } from "#/lib/sample-words.ts";
import { aiPolicyWords, minutesText } from "#/lib/words.ts";

/** What the verdict says, in one sentence: counts and weights, never a lone percentage. */
export function summaryWords({ checks, verdict }: Pick<EvidenceDto, "checks" | "verdict">): string {
  const total = checks.length;
  const passed = checks.filter((check) => check.outcome === "passed");
  if (verdict?.outcome === "error") return "It did not run, so nothing could be checked";
  if (passed.length === total)
    return total === 1 ? "The one check passes" : `All ${total} checks pass`;
  const sum = (weights: readonly { weight: number }[]) =>
    weights.reduce((all, { weight }) => all + weight, 0);
  const even = checks.every((check) => check.weight === 1);
  const byWeight = even ? "" : `, by weight ${sum(passed)} of ${sum(checks)}`;
  return `${passed.length} of ${total} checks pass${byWeight}`;
}

/** The conditions under which the work came about. */
export function conditionFacts(conditions: Conditions): { name: string; value: string }[] {
  return [
    { name: "Setting", value: settingWords[conditions.setting] },
    {
      name: "Work sample",
      value:
        conditions.sample === "public"
          ? "Public: answers can be found"
          : "Private to the organization",
    },
    {
      name: "AI tools",
      value:
        conditions.aiPolicy === null ? "Nobody asked" : aiPolicyWords[conditions.aiPolicy].short,
    },
    {
      name: "Time allowed",
      value: conditions.minutes === null ? "No clock" : minutesText(conditions.minutes),
    },
  ];
}
