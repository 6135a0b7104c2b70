import { type MemberContext } from "../../context.ts";
import { type IntakeDto, type UpdateIntakeInput } from "../../contract/hire-request.ts";
import { hireRequestIntake } from "../../db/schema/hire-request.ts";
import { asMember } from "../../db/transaction.ts";
import { DomainError } from "../../errors.ts";
import { recordMemberDeed } from "../audit.ts";
import { intakeColumns } from "./intake-columns.ts";

/**
 * Says which requests the organization takes. What it has got stays; requests that were kept for somebody like it come
 * at once. Throws INVALID for skills that the catalogue does not have.
 */
export function updateIntake({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: UpdateIntakeInput;
}): Promise<IntakeDto> {
  const { takes, kind, sectors, skills, countries } = input;
  const unknown = skills.filter((skill) => !ctx.catalog.skills.has(skill));
  if (unknown.length > 0)
    throw new DomainError("INVALID", `The catalogue has no such skills: ${unknown.join(", ")}.`, {
      unknown,
    });
  const { id: organizationId } = ctx.organization;
  return asMember(ctx, "organization.update", async (tx) => {
    const fields = { takes, kind, sectors, skills, countries, updatedAt: ctx.now() };
    const [saved] = await tx
      .insert(hireRequestIntake)
      .values({ organizationId, ...fields })
      .onConflictDoUpdate({ target: hireRequestIntake.organizationId, set: fields })
      .returning(intakeColumns);
    if (!saved) throw new Error("An upsert gave no row.");
    if (takes)
      await ctx.jobs.enqueue(tx, {
        name: "kept-requests",
        payload: { organizationId },
        singletonKey: organizationId,
      });
    await recordMemberDeed(tx, ctx, {
      action: "hire-request-intake.updated",
      subjectId: organizationId,
      details: { takes, kind },
    });
    return saved;
  });
}
