import { checkResult, findingOf } from "./check-result.ts";
import { runChecks } from "./checks/run-checks.ts";
import { SampleBroken } from "./host.ts";
import { type KindRun } from "./run-kind.ts";
import { solutionFiles, startFiles } from "./sample/sample.ts";
import { type CheckResult } from "./verdict.ts";

const identity = { id: "budget", title: "Costs no more than it has to", visible: false, weight: 1 };

const units = { queries: "statements", rows: "rows read", blocks: "blocks", fuel: "fuel" };
type Unit = keyof typeof units;
type Spent = Record<Unit, number>;

/**
 * The check `budget`: what all checks cost together, against the reference's. Null where the sample has
 * none, the reference is not there (in a browser), or a check did not come to its end.
 */
export async function checkBudget(
  run: KindRun,
  results: readonly CheckResult[],
): Promise<CheckResult | null> {
  const { sample, references } = run;
  const budget = sample.manifest.budget ?? {};
  if (Object.keys(budget).length === 0 || "expected" in sample || run.which !== "all") return null;
  const submission = spentIn(results);
  if (submission === null) return null;
  try {
    const reference = await references.get(`${sample.hash} budget`, async () =>
      referenceSpent(run),
    );
    const overspent = (Object.keys(units) as Unit[]).flatMap((unit) => {
      const allowed = Math.floor((budget[unit] ?? Infinity) * Math.max(1, reference[unit]));
      if (submission[unit] <= allowed) return [];
      return [`${submission[unit]} ${units[unit]}, at most ${allowed} are allowed`];
    });
    if (overspent.length === 0)
      return checkResult(identity, { outcome: "passed", cost: submission });
    return checkResult(identity, {
      outcome: "failed",
      message: overspent.join("; "),
      cost: submission,
    });
  } catch (error) {
    return checkResult(identity, findingOf(error));
  }
}

async function referenceSpent(run: KindRun): Promise<Spent> {
  const files = { ...startFiles(run.sample), ...solutionFiles(run.sample, "reference") };
  const spent = spentIn(await runChecks({ ...run, files, untilFailed: false }));
  if (spent === null)
    throw new SampleBroken("the reference does not pass the checks that count its cost");
  return spent;
}

function spentIn(results: readonly CheckResult[]): Spent | null {
  const spent = { queries: 0, rows: 0, blocks: 0, fuel: 0 };
  for (const { outcome, cost } of results) {
    if (outcome !== "passed" && outcome !== "failed") return null;
    spent.queries += cost?.queries ?? 0;
    spent.rows += cost?.rows ?? 0;
    spent.blocks += cost?.blocks ?? 0;
    spent.fuel += cost?.fuel ?? 0;
  }
  return spent;
}
