import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { uuidv7 } from "uuidv7";
import { type Letter } from "./letters.ts";

/** Resolves once somebody else is responsible for the letter; rejects when it should be tried again. */
export type Deliver = (letter: Letter) => Promise<void>;

/** Delivery by SMTP; every wait is bounded. */
export function deliverBySmtp({ url, from }: { url: string; from: string }): Deliver {
  const transport = createTransport(
    { url, connectionTimeout: 10_000, greetingTimeout: 5_000, socketTimeout: 20_000 },
    { from },
  );
  return async (letter) => {
    await transport.sendMail({
      ...letter,
      headers: { "auto-submitted": "auto-generated" },
    });
  };
}

export type OutboxLetter = Letter & { id: string; at: string };

const kept = 200;

/** Where letters go when there is no SMTP and nobody but this machine: files that the page /outbox shows. */
export function openOutbox(home: string): {
  deliver: Deliver;
  list: () => Promise<OutboxLetter[]>;
} {
  const folder = join(home, "outbox");
  // Names are UUIDv7, which sort by time.
  const newestFirst = async (): Promise<string[]> => {
    const names: string[] = await readdir(folder).catch(() => []);
    return names.toSorted().toReversed();
  };
  return {
    async deliver(letter) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const id = uuidv7();
      const entry: OutboxLetter = { id, at: new Date().toISOString(), ...letter };
      await writeFile(join(folder, `${id}.json`), JSON.stringify(entry), { mode: 0o600 });
      const old = (await newestFirst()).slice(kept);
      await Promise.all(old.map((name) => rm(join(folder, name), { force: true })));
    },
    async list() {
      const names = await newestFirst();
      return Promise.all(
        names.map(
          async (name) => JSON.parse(await readFile(join(folder, name), "utf8")) as OutboxLetter,
        ),
      );
    },
  };
}
