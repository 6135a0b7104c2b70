import { type CheckFinding, checkResult, findingOf } from "../check-result.ts";
import { type CheckResult } from "../verdict.ts";
import { type PlanCost, planCost } from "./plan-cost.ts";
import { datasetsOf, describe, type QueryRun, referenceCost, withDataset } from "./query-run.ts";

const identity = { id: "plan", title: "Reads no more than it has to", visible: false, weight: 1 };

/**
 * The check `plan`: what the executor reads over all data sets together, against the reference's.
 * Null where the sample has no budget for it or the host has no stable plans.
 */
export async function checkPlan(run: QueryRun): Promise<CheckResult | null> {
  const { rows, blocks } = run.sample.manifest.budget ?? {};
  if ((rows === undefined && blocks === undefined) || run.which !== "all") return null;
  try {
    const [reference, submission] = await Promise.all([totalReferenceCost(run), totalCost(run)]);
    if (reference === null || submission === null) return null;
    if ("outcome" in submission) return checkResult(identity, submission);
    const cost = { queries: datasetsOf(run).length, ...submission, fuel: 0 };
    const overspent = [
      ...overspending("rows", { budget: rows, reference, submission }),
      ...overspending("blocks", { budget: blocks, reference, submission }),
    ];
    if (overspent.length === 0) return checkResult(identity, { outcome: "passed", cost });
    return checkResult(identity, { outcome: "failed", message: overspent.join("; "), cost });
  } catch (error) {
    return checkResult(identity, findingOf(error));
  }
}

async function totalReferenceCost(run: QueryRun): Promise<PlanCost | null> {
  return total(await Promise.all(datasetsOf(run).map(async (each) => referenceCost(run, each))));
}

async function totalCost(run: QueryRun): Promise<PlanCost | CheckFinding | null> {
  const costs = await Promise.all(
    datasetsOf(run).map(async (dataset) =>
      withDataset(run, dataset, async (connection): Promise<PlanCost | CheckFinding | null> => {
        const answer = await connection.explain(run.text);
        if (answer === null) return null;
        if (answer.ok) return planCost(answer.plan);
        return { outcome: "failed", message: describe(answer.failure) };
      }),
    ),
  );
  const failure = costs.find((cost) => cost !== null && "outcome" in cost);
  if (failure) return failure;
  return total(costs.map((cost) => (cost !== null && "rows" in cost ? cost : null)));
}

function total(costs: readonly (PlanCost | null)[]): PlanCost | null {
  const sum = { rows: 0, blocks: 0 };
  for (const cost of costs) {
    if (cost === null) return null;
    sum.rows += cost.rows;
    sum.blocks += cost.blocks;
  }
  return sum;
}

function overspending(
  unit: keyof PlanCost,
  costs: { budget: number | undefined; reference: PlanCost; submission: PlanCost },
): string[] {
  const { budget, reference, submission } = costs;
  if (budget === undefined) return [];
  const allowed = Math.floor(budget * Math.max(1, reference[unit]));
  if (submission[unit] <= allowed) return [];
  return [`reads ${submission[unit]} ${unit}, at most ${allowed} are allowed`];
}
