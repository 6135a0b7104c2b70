import { type PayRange } from "../../contract/job.ts";

/** The fields whose columns have another shape; undefined leaves a column as it is. */
export function jobColumnsOf(fields: {
  pay?: PayRange | null | undefined;
  validThrough?: string | null | undefined;
}) {
  const { pay, validThrough } = fields;
  return {
    ...(pay !== undefined && {
      payMin: pay?.min ?? null,
      payMax: pay?.max ?? null,
      payCurrency: pay?.currency ?? null,
      payPeriod: pay?.period ?? null,
    }),
    validThrough: typeof validThrough === "string" ? new Date(validThrough) : validThrough,
  };
}
