import { DomainError } from "../../errors.ts";
import { findNames, type Person } from "./find-names.ts";

/** Characters of a text that are looked through: more than anybody writes to a colleague. */
const longest = 100_000;

type Sending = {
  /** What a text is called, as in "Your note". */
  texts: readonly { what: string; text: string }[];
  person: Person;
  /** Said once to whoever writes: why it matters. */
  why: string;
  /** They have read the warning and send it all the same. */
  namesSeen: boolean;
};

/** Throws NAME_FOUND, with what was found, for texts that give a person away whose name is hidden; a second try goes through. */
export function refuseNames({ texts, person, why, namesSeen }: Sending): void {
  if (namesSeen) return;
  const hits = texts.flatMap(({ what, text }) => {
    const found = findNames(text.slice(0, longest), person);
    return found.length > 0 ? [{ what, found }] : [];
  });
  const [first] = hits;
  if (!first) return;
  const found = [...new Set(hits.flatMap((hit) => hit.found))];
  const quoted = found.slice(0, 3).map((each) => `“${each}”`);
  throw new DomainError(
    "NAME_FOUND",
    `${first.what} says ${quoted.join(", ")}. ${why} Take it out, or send it all the same.`,
    { found },
  );
}
