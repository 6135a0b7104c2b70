import { eq } from "drizzle-orm";
import { type SampleVersionId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { sampleVersion } from "../../db/schema/sample.ts";
import { DomainError } from "../../errors.ts";

/** Of all files together, in bytes of UTF-8. */
const mostBytes = 512 * 1024;

/** Throws INVALID for files that the sample does not let a candidate change, and for too much of them. */
export async function requireFiles(
  tx: Transaction,
  sampleVersionId: SampleVersionId,
  files: Record<string, string>,
): Promise<void> {
  const [sample] = await tx
    .select({ manifest: sampleVersion.manifest })
    .from(sampleVersion)
    .where(eq(sampleVersion.id, sampleVersionId));
  const editable: readonly string[] = sample?.manifest.edit ?? [];
  const strangers = Object.keys(files).filter((path) => !editable.includes(path));
  if (strangers.length > 0) {
    throw new DomainError("INVALID", "These files can't be changed in this work sample.", {
      files: strangers,
    });
  }
  const bytes = Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (bytes > mostBytes)
    throw new DomainError("INVALID", "The files are larger than 512 KiB together.", { bytes });
}
