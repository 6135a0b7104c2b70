import { eq } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type IntakeDto } from "../../contract/hire-request.ts";
import { hireRequestIntake } from "../../db/schema/hire-request.ts";
import { asMember } from "../../db/transaction.ts";
import { intakeColumns } from "./intake-columns.ts";

/** Which requests the organization takes; none where it has never said. */
export async function getIntake({ ctx }: { ctx: MemberContext }): Promise<IntakeDto> {
  const [row] = await asMember(ctx, "organization.read", (tx) =>
    tx
      .select(intakeColumns)
      .from(hireRequestIntake)
      .where(eq(hireRequestIntake.organizationId, ctx.organization.id)),
  );
  return row ?? { takes: false, kind: "company", sectors: [], skills: [], countries: [] };
}
