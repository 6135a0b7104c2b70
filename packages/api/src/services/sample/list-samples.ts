import { and, arrayOverlaps, asc, gt, ilike, inArray, isNull, lte } from "drizzle-orm";
import { z } from "zod";
import { type Context } from "../../context.ts";
import { type Page } from "../../contract/page.ts";
import { type ListSamplesInput, type SampleListItemDto } from "../../contract/sample.ts";
import { readCursor, toPage } from "../../db/keyset.ts";
import { sampleVersion } from "../../db/schema/sample.ts";
import { asVisitor } from "../../db/transaction.ts";
import { sampleColumns, withSkillTitles } from "./sample-columns.ts";

/** The public catalogue's samples that pass every filter, by id. */
export async function listSamples({
  ctx,
  input,
}: {
  ctx: Context;
  input: ListSamplesInput;
}): Promise<Page<SampleListItemDto>> {
  const after = readCursor(z.string(), input.cursor);
  const rows = await asVisitor(ctx, {}, (tx) =>
    tx
      .select(sampleColumns)
      .from(sampleVersion)
      .where(
        and(
          isNull(sampleVersion.organizationId),
          sampleVersion.current,
          ...filtersOf(input),
          after === null ? undefined : gt(sampleVersion.sampleId, after),
        ),
      )
      .orderBy(asc(sampleVersion.sampleId))
      .limit(input.limit + 1),
  );
  const items = rows.map((row) => withSkillTitles(row, ctx));
  return toPage(items, input.limit, (row) => row.sampleId);
}

function filtersOf({ text, responsibility, kind, level, skills, minutes }: ListSamplesInput) {
  const words = text.split(/\s+/u).filter((word) => word !== "");
  return [
    ...words.map((word) => ilike(sampleVersion.title, `%${word.replaceAll(/[\\%_]/gu, "\\$&")}%`)),
    responsibility.length > 0 ? inArray(sampleVersion.responsibility, responsibility) : undefined,
    kind.length > 0 ? inArray(sampleVersion.kind, kind) : undefined,
    level.length > 0 ? inArray(sampleVersion.level, level) : undefined,
    skills.length > 0 ? arrayOverlaps(sampleVersion.skills, skills) : undefined,
    minutes == null ? undefined : lte(sampleVersion.minutes, minutes),
  ];
}
