import { type StageId } from "../../contract/ids.ts";
import { DomainError } from "../../errors.ts";

/** Throws WRONG_STATE where somebody else has moved the application since it was seen by the one who decides. */
export function requireSeen(
  application: { stageId: StageId; stageName: string },
  seenAt: StageId | undefined,
): void {
  if (seenAt === undefined || seenAt === application.stageId) return;
  throw new DomainError(
    "WRONG_STATE",
    `Somebody has moved this application to ${application.stageName} in the meantime. Look again, then decide.`,
    { stage: application.stageName },
  );
}
