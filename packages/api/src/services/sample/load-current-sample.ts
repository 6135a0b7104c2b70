import { and, eq, isNull } from "drizzle-orm";
import { type SampleVersionId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { sampleVersion } from "../../db/schema/sample.ts";
import { notFound } from "../../errors.ts";
import { publicSampleColumns, sampleColumns } from "./sample-columns.ts";

/** The present version of a sample of the public catalogue. Throws NOT_FOUND. */
export async function loadCurrentSample(tx: Transaction, sampleId: string) {
  const [row] = await tx
    .select({
      id: sampleVersion.id,
      version: sampleVersion.version,
      ...sampleColumns,
      ...publicSampleColumns,
    })
    .from(sampleVersion)
    .where(
      and(
        eq(sampleVersion.sampleId, sampleId),
        sampleVersion.current,
        isNull(sampleVersion.organizationId),
      ),
    );
  if (!row) throw notFound("work sample");
  return row;
}

/** One version of a sample, present or not. Throws NOT_FOUND. */
export async function loadSampleVersion(tx: Transaction, id: SampleVersionId) {
  const [row] = await tx
    .select({ version: sampleVersion.version, ...sampleColumns, ...publicSampleColumns })
    .from(sampleVersion)
    .where(eq(sampleVersion.id, id));
  if (!row) throw notFound("work sample");
  return row;
}
