import { type PublicSample, type Sample } from "@unsung/engine";
import { and, eq, inArray, isNull, notInArray, sql } from "drizzle-orm";
import { type Services } from "../../context.ts";
import { sampleVersionId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { sampleSecret, sampleVersion } from "../../db/schema/sample.ts";
import { asCatalogue } from "../../db/transaction.ts";

export type RegisteredSample = {
  sample: Sample;
  /** The part of it that may leave the server. Files that are not in it, and sample.json, are kept apart as secret. */
  publicSample: PublicSample;
};

/**
 * Makes the public catalogue hold exactly these samples as the present ones. Versions that were there before stay, for
 * the attempts that point at them. Called by every server process when it starts; a second call changes nothing.
 */
export function registerSamples({
  ctx,
  input,
}: {
  ctx: Services;
  input: { samples: readonly RegisteredSample[] };
}): Promise<void> {
  return asCatalogue(ctx, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('unsung.samples'))`);
    const hashes = input.samples.map(({ sample }) => sample.hash);
    const stored = await tx
      .select({ hash: sampleVersion.hash })
      .from(sampleVersion)
      .where(and(isNull(sampleVersion.organizationId), inArray(sampleVersion.hash, hashes)));
    const known = new Set(stored.map((row) => row.hash));
    await retire(tx, hashes);
    for (const entry of input.samples.filter(({ sample }) => !known.has(sample.hash)))
      await insertVersion(tx, ctx, entry);
    await tx
      .update(sampleVersion)
      .set({ current: true })
      .where(
        and(
          isNull(sampleVersion.organizationId),
          inArray(sampleVersion.hash, hashes),
          eq(sampleVersion.current, false),
        ),
      );
  });
}

async function retire(tx: Transaction, present: readonly string[]): Promise<void> {
  await tx
    .update(sampleVersion)
    .set({ current: false })
    .where(
      and(
        isNull(sampleVersion.organizationId),
        eq(sampleVersion.current, true),
        notInArray(sampleVersion.hash, [...present]),
      ),
    );
}

async function insertVersion(
  tx: Transaction,
  ctx: Services,
  { sample, publicSample }: RegisteredSample,
): Promise<void> {
  const { manifest, hash, files } = sample;
  // Its text names what each wrong solution is caught by, hidden checks too; the public manifest leaves that out.
  const { "sample.json": _, ...open } = publicSample.files;
  const id = ctx.newId(sampleVersionId);
  await tx.insert(sampleVersion).values({
    id,
    organizationId: null,
    sampleId: manifest.id,
    hash,
    current: true,
    version: manifest.version,
    title: manifest.title,
    kind: manifest.kind,
    language: manifest.language,
    responsibility: manifest.responsibility,
    level: manifest.level,
    minutes: manifest.minutes,
    skills: manifest.skills,
    manifest: publicSample.manifest,
    files: open,
    expected: publicSample.expected,
    createdAt: ctx.now(),
  });
  await tx.insert(sampleSecret).values({
    sampleVersionId: id,
    organizationId: null,
    manifest,
    files: secretFiles(files, open),
  });
}

/** What grading needs beside the public files; other solutions than the reference are the gate's, not the grader's. */
function secretFiles(all: Sample["files"], open: Sample["files"]): Sample["files"] {
  return Object.fromEntries(
    Object.entries(all).filter(
      ([path]) =>
        open[path] === undefined &&
        (!path.startsWith("solutions/") || path.startsWith("solutions/reference/")),
    ),
  );
}
