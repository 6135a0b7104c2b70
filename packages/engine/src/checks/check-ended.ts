import { SampleBroken } from "../host.ts";

/** The candidate's code did what ends a check at once, whatever the check's own code would make of it. */
export class CheckFailed extends Error {
  override name = "CheckFailed";
}

/** The check itself is wrong, or asks for what this engine can't do: a fault of the sample. */
export class CheckBroken extends SampleBroken {
  override name = "CheckBroken";
}
