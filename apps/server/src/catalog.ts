import { type Catalog, createGuideLibrary, registerSamples, type Services } from "@unsung/api";
import { type Catalog as LoadedCatalog } from "@unsung/catalog";
import { type Grader } from "#grader/grader.ts";

/** What the API asks of the catalogue, by id. */
export function indexCatalog({ skills, samples, guide }: LoadedCatalog): Catalog {
  return {
    guide: createGuideLibrary({ skills, guide }),
    skills: new Map(skills.map(({ id, title, area }) => [id, { id, title, area }])),
    samples: new Map(
      samples.map(
        ({ manifest: { id, title, responsibility, level, minutes, skills: of }, hash }) => [
          id,
          { id, title, responsibility, level, minutes, skills: of, hash },
        ],
      ),
    ),
  };
}

/** Makes the database hold the catalogue's samples; the rows that visitors compare with come from the grader. */
export async function storeSamples(
  catalog: LoadedCatalog,
  { ctx, grader }: { ctx: Services; grader: Grader },
): Promise<void> {
  const samples = await Promise.all(
    catalog.samples.map(async (sample) => ({ sample, publicSample: await grader.publish(sample) })),
  );
  await registerSamples({ ctx, input: { samples } });
}
