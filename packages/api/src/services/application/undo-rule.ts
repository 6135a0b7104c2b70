import { type ApplicationEventKind } from "../../contract/application.ts";
import { type ApplicationEventId, type StageId } from "../../contract/ids.ts";

export type LastChange = {
  id: ApplicationEventId;
  kind: ApplicationEventKind;
  fromStageId: StageId | null;
};

/**
 * The stage that taking back an event leads to; null when it can't be taken back. Only a decision of the team can be,
 * and only while nothing else has changed the application: what the candidate did is the candidate's, and an undoing is
 * not undone but decided anew.
 */
export function undoTarget(
  last: LastChange | undefined,
  eventId: ApplicationEventId,
): StageId | null {
  if (last?.id !== eventId) return null;
  return last.kind === "moved" || last.kind === "declined" ? last.fromStageId : null;
}
