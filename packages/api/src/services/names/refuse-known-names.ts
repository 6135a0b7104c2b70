import { type ApplicationDto } from "../../contract/application.ts";
import { refuseNames } from "./refuse-names.ts";

type Sending = {
  what: string;
  text: string;
  /** Null while the name is hidden from the writer too: a warning would then tell it. */
  identity: ApplicationDto["identity"];
  namesSeen: boolean;
};

/** Throws NAME_FOUND when a member who has been shown a candidate's name is about to write it beside the work. */
export function refuseKnownNames({ what, text, identity, namesSeen }: Sending): void {
  if (!identity) return;
  refuseNames({
    texts: [{ what, text }],
    person: { names: [identity.name], emails: [identity.email] },
    why: "It stays beside the work, for all who read it later.",
    namesSeen,
  });
}
