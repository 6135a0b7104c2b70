import { checkResult, type CheckFinding, findingOf } from "../check-result.ts";
import { type ReadAnswer, type TextRows } from "../host.ts";
import { type QueryRules } from "../sample/manifest.ts";
import { type Dataset } from "../sample/sample.ts";
import { type CheckResult } from "../verdict.ts";
import { compareRows } from "./compare-rows.ts";
import { checkPlan } from "./plan-check.ts";
import { datasetsOf, describe, expectedRows, type QueryRun, withDataset } from "./query-run.ts";

/** Grades a query on every data set, side by side; then its plan, where the sample has a budget. */
export async function gradeQuery(run: QueryRun, rules: QueryRules): Promise<CheckResult[]> {
  const results = await Promise.all(
    datasetsOf(run).map(async (dataset) =>
      checkResult(identityOf(dataset), await checkDataset(run, dataset, rules)),
    ),
  );
  // What does not load has no plan, and what went too far once would do so again.
  const loads = results.every(({ outcome }) => outcome === "passed" || outcome === "failed");
  const plan = loads ? await checkPlan(run) : null;
  return plan ? [...results, plan] : results;
}

/** The check's title is the data set's first line, where that is an SQL comment. */
function identityOf({ name, sql, visible }: Dataset) {
  const comment = /^--[ \t]*(\S.{0,199})/.exec(sql)?.[1]?.trimEnd();
  return { id: `data:${name}`, title: comment ?? `The right rows: ${name}`, visible, weight: 1 };
}

async function checkDataset(
  run: QueryRun,
  dataset: Dataset,
  rules: QueryRules,
): Promise<CheckFinding> {
  try {
    const [expected, answer] = await Promise.all([
      expectedRows(run, dataset),
      withDataset(run, dataset, async (connection) => connection.read(run.text)),
    ]);
    return judge(rules, expected, answer);
  } catch (error) {
    return findingOf(error);
  }
}

function judge(rules: QueryRules, expected: TextRows, answer: ReadAnswer): CheckFinding {
  switch (answer.kind) {
    case "no rows":
      return { outcome: "error", message: "must be one statement that returns rows" };
    case "unparsable":
      // Class 42: syntax, names, types. What else is refused before it runs depends on values.
      return {
        outcome: answer.failure.code.startsWith("42") ? "error" : "failed",
        message: describe(answer.failure),
      };
    case "failed":
      return { outcome: "failed", message: describe(answer.failure) };
    case "rows": {
      const comparison = compareRows(rules, expected, answer.result);
      if (comparison.equal) return { outcome: "passed" };
      const { message, expected: wanted, actual } = comparison;
      return { outcome: "failed", message, expected: wanted, actual };
    }
    default:
      return answer satisfies never;
  }
}
