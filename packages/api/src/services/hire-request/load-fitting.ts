import { and, asc, eq } from "drizzle-orm";
import { type FitDto, type FitInput } from "../../contract/hire-request.ts";
import { type Transaction } from "../../db/client.ts";
import { hireRequestIntake } from "../../db/schema/hire-request.ts";
import { organization } from "../../db/schema/organization.ts";
import { fitReasons } from "./fit-rule.ts";

/** Organizations looked at, and so the most that one request can reach. */
const most = 500;
const namedAtMost = 20;

/** The organizations that take a request like this, by name, each with why. */
export async function loadFitting(tx: Transaction, wish: FitInput) {
  const rows = await tx
    .select({
      organizationId: organization.id,
      slug: organization.slug,
      name: organization.name,
      demo: organization.demo,
      kind: hireRequestIntake.kind,
      sectors: hireRequestIntake.sectors,
      skills: hireRequestIntake.skills,
      countries: hireRequestIntake.countries,
    })
    .from(hireRequestIntake)
    .innerJoin(organization, eq(organization.id, hireRequestIntake.organizationId))
    .where(
      and(
        eq(hireRequestIntake.takes, true),
        wish.wanted === "any" ? undefined : eq(hireRequestIntake.kind, wish.wanted),
      ),
    )
    .orderBy(asc(organization.name), asc(organization.id))
    .limit(most);
  return rows.flatMap(({ sectors, skills, countries, ...row }) => {
    const because = fitReasons({ kind: row.kind, sectors, skills, countries }, wish);
    return because ? [{ ...row, because }] : [];
  });
}

/** The same as the requester is told before anything is sent. */
export async function loadFit(tx: Transaction, wish: FitInput): Promise<FitDto> {
  const fitting = await loadFitting(tx, wish);
  return {
    count: fitting.length,
    organizations: fitting
      .slice(0, namedAtMost)
      .map(({ slug, name, kind, demo }) => ({ slug, name, kind, demo })),
  };
}
