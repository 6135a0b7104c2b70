import { z } from "zod";

/** One line of text that a person wrote: trimmed, not empty, at most `max` characters. */
export function line(max: number) {
  return storable(
    z.string().trim().min(1, "This is missing.").max(max, `At most ${max} characters.`),
  );
}

/** An e-mail address, lower-cased so that one person is one row. */
export const emailAddress = z
  .email("An address looks like name@example.org.")
  .max(254, "At most 254 characters.")
  .toLowerCase();

/** The part of a URL that names an organization. */
export const slug = z
  .string()
  .min(2, "At least 2 characters.")
  .max(60, "At most 60 characters.")
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "Lower-case letters, digits and single hyphens.");

/** A secret from a link: 32 random bytes as base64url. Stored only as its SHA-256. */
export const token = z.string().length(43);

/** Text of any number of lines: trimmed, at most `max` characters; may be empty. */
export function prose(max: number) {
  return storable(z.string().trim().max(max, `At most ${max} characters.`));
}

/**
 * With a text that goes to people who read without names: its writer was told that it holds one (NAME_FOUND), and sends it
 * all the same.
 */
export const namesSeen = { namesSeen: z.boolean().default(false) };

/** What PostgreSQL can keep: no NUL, no half of a surrogate pair. */
export function storable(text: z.ZodString) {
  return text.refine((value) => !value.includes("\0") && value.isWellFormed(), {
    message: "Holds a character that is no text.",
  });
}
