import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Context, type Services } from "@unsung/api";
import { type Database } from "@unsung/api/db";
import postgres from "postgres";
import { type Catalog } from "@unsung/catalog";
import { type Grader } from "#grader/grader.ts";
import { type SignIn } from "#sign-in/sign-in.ts";
import { createChance } from "./chance.ts";
import { createDemoStage, demoDomain } from "./demo-stage.ts";
import { createDemoVerdicts } from "./demo-verdicts.ts";
import { playDemo } from "./play-demo.ts";

/** Printed at start; the people exist only where nobody but this machine can reach them. */
export const demoPassword = "unsung-demo";
export const demoSignIns = [
  { who: "hiring", email: `rosa.lindqvist@${demoDomain}` },
  { who: "developer", email: `kofi.mensah@${demoDomain}` },
] as const;

/** Raise it when what the demo plays changes. */
const demoVersion = 2;

type DemoOptions = {
  home: string;
  ownerUrl: string;
  services: Services;
  ctx: Context;
  authDb: Database;
  signIn: SignIn;
  catalog: Catalog;
  grader: Grader;
  say: (line: string) => void;
};

/**
 * Loads the demo once. When a work sample has changed since, or loading was cut short, what there is of the demo is
 * removed and played again, so that every verdict on the screen is what the engine says of that very sample.
 */
export async function loadDemo(options: DemoOptions): Promise<void> {
  const { home, ownerUrl, catalog, grader, services, authDb, signIn, ctx, say } = options;
  const marker = join(home, "demo");
  const wanted = fingerprint(catalog);
  if ((await readFile(marker, "utf8").catch(() => null)) === wanted) return;
  say("Making the demo: grading real solutions …");
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    await removeDemo(owner);
    const stage = createDemoStage({ services, authDb, signIn });
    const people = await playDemo({
      stage,
      verdicts: createDemoVerdicts(catalog.samples, grader),
      chance: createChance("unsung demo"),
      ctx,
      markAsDemo: async (slug) => {
        await owner`update organization set demo = true where slug = ${slug}`;
      },
      today: new Date(),
    });
    await stage.setPassword(people.owner, demoPassword);
    await stage.setPassword(people.developer, demoPassword);
  } finally {
    await owner.end({ timeout: 5 });
  }
  await writeFile(marker, wanted, { mode: 0o600 });
}

function fingerprint(catalog: Catalog): string {
  const hashes = catalog.samples.map(({ hash }) => hash).toSorted();
  return createHash("sha256")
    .update(JSON.stringify([demoVersion, hashes]))
    .digest("hex");
}

async function removeDemo(owner: postgres.Sql): Promise<void> {
  await owner.begin(async (sql) => {
    await sql`delete from organization where demo`;
    await sql`
      delete from application using auth."user" person
      where person.id = application.candidate_user_id and person.email like ${`%@${demoDomain}`}`;
    await sql`
      delete from hire_request using hire_request_address address
      where address.hire_request_id = hire_request.id and address.email like ${`%@${demoDomain}`}`;
    await sql`delete from auth."user" where email like ${`%@${demoDomain}`}`;
    // Who did what how often is kept by hashes only. A demo that is played again would meet the limits of its last time.
    await sql`delete from visitor_use`;
  });
}
