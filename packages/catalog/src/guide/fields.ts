import { z } from "zod";
import { type Markdown, readMarkdown } from "./markdown.ts";

/** What one entry can name in another. */
export type Target =
  | "skill"
  | "tool"
  | "discipline"
  | "responsibility"
  | "challenge"
  | "sample"
  | "page"
  | "source";

/** What a string in the data is for: words that are read, or the id of something else. */
type Meaning =
  | { as: "text" | "markdown"; about: Subject }
  | { as: "reference"; to: Exclude<Target, "page"> };

/** The figures of a scene from the shop are made up and need no source; those about the world do. */
type Subject = "the-world" | "a-made-up-scene";

export type Field = {
  path: readonly (string | number)[];
  value: string;
  meaning: Meaning;
  /** The value read as Markdown, if it is. */
  markdown: Markdown | null;
};

const meanings = z.registry<Meaning>();

/** Words for people, on one line or several, shown as they are. */
export function text(maximum: number, about: Subject = "the-world") {
  return z.string().trim().min(1).max(maximum).register(meanings, { as: "text", about });
}

/** Paragraphs, lists, code and links in Markdown. */
export function markdown(maximum: number, about: Subject = "the-world") {
  return z
    .string()
    .trim()
    .min(1)
    .max(maximum)
    .superRefine((value, context) => {
      for (const message of readMarkdown(value).refused)
        context.addIssue({ code: "custom", message });
    })
    .register(meanings, { as: "markdown", about });
}

export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens")
  .max(80);

/** The id of another entry. Whether there is one is checked when everything has been read. */
export function reference(to: Exclude<Target, "page">) {
  return idSchema.clone().register(meanings, { as: "reference", to });
}

export function references(to: Exclude<Target, "page">) {
  return z.array(reference(to)).refine((ids) => new Set(ids).size === ids.length, {
    message: "names something twice",
  });
}

export const addressSchema = z.url({ protocol: /^https$/, message: "must be an https address" });

/** Finds every text and every reference in a value that the schema takes. */
export function* fieldsOf(
  schema: z.core.$ZodType,
  value: unknown,
  path: Field["path"] = [],
): Generator<Field> {
  const meaning = meanings.get(schema);
  if (meaning && typeof value === "string") {
    const markdown = meaning.as === "markdown" ? readMarkdown(value) : null;
    yield { path, value, meaning, markdown };
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    yield* fieldsOf(schema.unwrap(), value, path);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* fieldsOf(schema.element, item, [...path, index]);
    }
  }
  if (typeof value !== "object" || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    const inner = schemaAt(schema, key);
    if (inner) yield* fieldsOf(inner, item, [...path, key]);
  }
}

function schemaAt(schema: z.core.$ZodType, key: string): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[key];
  if (schema instanceof z.ZodRecord) return schema.valueType;
}
