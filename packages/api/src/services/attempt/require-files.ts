import { eq } from "drizzle-orm";
import { type SampleVersionId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { sampleVersion } from "../../db/schema/sample.ts";
import { DomainError } from "../../errors.ts";

/** In bytes of UTF-8: what the engine takes of one file, and what is kept of all together. */
const most = { each: 256 * 1024, all: 512 * 1024 };

/** Throws INVALID for files that the sample does not let a candidate change, for none, and for too much of them. */
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
  const sizes = Object.values(files).map((text) => Buffer.byteLength(text));
  if (sizes.length === 0) throw new DomainError("INVALID", "There are no files.");
  if (sizes.some((size) => size > most.each))
    throw new DomainError("INVALID", "A file is larger than 256 KiB.");
  if (sizes.reduce((sum, size) => sum + size, 0) > most.all)
    throw new DomainError("INVALID", "The files are larger than 512 KiB together.");
}
