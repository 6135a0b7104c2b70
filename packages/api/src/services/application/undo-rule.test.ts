import { expect, test } from "vitest";
import { applicationEventKinds } from "../../contract/application.ts";
import { applicationEventId, stageId } from "../../contract/ids.ts";
import { newId } from "../../context.ts";
import { undoTarget } from "./undo-rule.ts";

const id = newId(applicationEventId);
const fromStageId = newId(stageId);

test("the team's last decision leads back to where it came from, and nothing else does", () => {
  const undoable = applicationEventKinds.filter(
    (kind) => undoTarget({ id, kind, fromStageId }, id) === fromStageId,
  );
  expect(undoable).toEqual(["moved", "declined"]);
});

test("an event that is not the last one is not taken back", () => {
  expect(undoTarget({ id, kind: "moved", fromStageId }, newId(applicationEventId))).toBeNull();
  expect(undoTarget(undefined, id)).toBeNull();
});
