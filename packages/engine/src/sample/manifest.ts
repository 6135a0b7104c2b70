import { z } from "zod";

/** A name that is safe as a folder, in a URL and in a check's id. */
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens")
  .max(80);

const uniqueList = <T extends z.ZodType<string>>(item: T) =>
  z
    .array(item)
    .min(1)
    .check((context) => {
      for (const [index, value] of context.value.entries()) {
        if (context.value.indexOf(value) === index) continue;
        context.issues.push({
          code: "custom",
          message: `"${value}" is there twice`,
          path: [index],
          input: value,
        });
      }
    });

/** A path inside a part of the folder: no leading slash, no `..`, no characters that systems read differently. */
const relativePath = z
  .string()
  .max(200)
  .regex(
    /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/,
    "must be a path inside the folder, of letters, digits, dots, hyphens and underscores",
  );

const orderKey = z
  .string()
  .regex(
    /^\s*("([^"]|"")+"|[a-z_][a-z0-9_$]*)(\s+(asc|desc))?(\s+nulls\s+(first|last))?\s*$/i,
    'must read like "total desc nulls last"',
  );

const limitsSchema = z
  .strictObject({
    fuel: z.int().min(10_000).max(5_000_000_000).default(50_000_000),
    memoryMb: z.int().min(8).max(512).default(64),
    wallMs: z.int().min(100).max(60_000).default(5000),
    queries: z.int().min(1).max(100_000).default(200),
  })
  .describe("What one check may use. Wall time is a backstop, in milliseconds.");

const querySchema = z
  .strictObject({
    order: z
      .union([z.literal("any"), z.literal("exact"), uniqueList(orderKey)])
      .default("any")
      .describe(
        "`any`: a multiset; `exact`: a sequence; a list of keys: sorted by them, ties free.",
      ),
    columns: z.enum(["names", "positions"]).default("names"),
    tolerance: z.number().min(0).default(0).describe("Absolute, for floating-point columns only."),
  })
  .describe("How rows are compared; kind `query` only.");

const times = z.number().min(1).max(1000);
const budgetSchema = z
  .strictObject({
    blocks: times.optional(),
    rows: times.optional(),
    queries: times.optional(),
    fuel: times.optional(),
  })
  .describe("The most that a submission may cost, in times the reference's own cost.");

const solutionSchema = z.discriminatedUnion("outcome", [
  z.strictObject({ outcome: z.literal("passed") }),
  z.strictObject({
    outcome: z.enum(["failed", "limit"]),
    caught_by: uniqueList(z.string()).describe("Checks that must be among those that catch it."),
  }),
  z.strictObject({ outcome: z.literal("error"), caught_by: uniqueList(z.string()).optional() }),
]);

const parameterValues = z.array(z.union([z.string(), z.number()])).min(1);

const common = {
  $schema: z.string().optional().describe("Ignored; for editors."),
  format: z.literal(1),
  id: slug.describe("The folder's name."),
  version: z.int().min(1).describe("For people; what counts is the content's hash."),
  title: z.string().min(1).max(120),
  use: z.enum(["practice", "hiring"]),
  responsibility: z.enum(["databases", "apis", "security", "performance"]),
  skills: uniqueList(slug),
  level: z.enum(["junior", "mid", "senior"]),
  minutes: z.int().min(1).max(240),
  edit: uniqueList(relativePath).describe("Files of start/ that the candidate may change."),
  limits: limitsSchema.prefault({}),
  budget: budgetSchema.optional(),
  parameters: z.record(z.string().regex(/^[a-z][a-zA-Z0-9_]*$/), parameterValues).optional(),
  mutants: z
    .strictObject({
      equivalent: z.array(z.strictObject({ id: z.string().min(1), why: z.string().min(1) })),
    })
    .optional()
    .describe("Mutants of the reference that behave as it does."),
  solutions: z.record(slug, solutionSchema).describe("What each folder in solutions/ must get."),
};

const script = z.enum(["javascript", "typescript"]);

/** `sample.json`. Unknown keys are refused; defaults are filled in. */
export const manifestSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({
      ...common,
      kind: z.literal("query"),
      language: z.literal("sql"),
      query: querySchema.prefault({}),
    }),
    z.strictObject({ ...common, kind: z.literal("schema"), language: z.literal("sql") }),
    z.strictObject({ ...common, kind: z.literal("handler"), language: script }),
    z.strictObject({ ...common, kind: z.literal("function"), language: script }),
  ])
  .meta({ title: "A work sample's sample.json, format 1" });

export type SampleManifest = z.infer<typeof manifestSchema>;
export const sampleKinds = ["query", "schema", "handler", "function"] as const;
export type SampleKind = (typeof sampleKinds)[number];
export type QueryRules = z.infer<typeof querySchema>;
