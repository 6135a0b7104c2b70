import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { HostFault, type Json } from "../../host.ts";
import { type PlanCost, planCost } from "../../query/plan-cost.ts";
import { type Administrator } from "./administrator.ts";

/** Of the server's log, a line of JSON each (manual, 19.8.4). */
const lineSchema = z.object({
  user: z.string().optional(),
  message: z.string().default(""),
  file_name: z.string().optional(),
});

/** Read at once; the reply holds two characters for each byte. */
const chunkBytes = 256 * 1024;
const maximumTries = 2000;

/** A slot whose log is longer than this is replaced. */
const longestLogBytes = 64 * 1024 * 1024;

/**
 * What statements cost, from the server's log, where auto_explain writes their plans. A role can write to the log too,
 * but not under the name of auto_explain's source file, and can't switch off what only a superuser may set.
 */
export class StatementLog {
  readonly #administrator: Administrator;
  readonly #costs = new Map<string, PlanCost>();
  #offset = 0;
  #rest = Buffer.alloc(0);
  #marks = 0;
  #caughtUp: Promise<void> = Promise.resolve();

  constructor(administrator: Administrator) {
    this.#administrator = administrator;
  }

  get isFull(): boolean {
    return this.#offset > longestLogBytes;
  }

  /** What a role's statements cost that have ended by now. */
  async costOf(role: string): Promise<PlanCost> {
    this.#caughtUp = this.#caughtUp.then(async () => this.#catchUp());
    await this.#caughtUp;
    return this.#costs.get(role) ?? { rows: 0, blocks: 0 };
  }

  forget(role: string): void {
    this.#costs.delete(role);
  }

  /** Writes a mark and reads as far as it: whatever ended before stands before it. */
  async #catchUp(): Promise<void> {
    this.#marks += 1;
    const mark = `mark ${this.#marks}`;
    let write = `do $$ begin raise log '${mark}'; end $$;`;
    for (let tries = 0; tries < maximumTries; tries += 1) {
      if ((await this.#readOn(write)).includes(mark)) return;
      write = "";
      await sleep(1);
    }
    throw new HostFault("the server's log does not come to its mark");
  }

  /** Takes in what was added to the log, after writing to it; gives the superuser's own messages. */
  async #readOn(write: string): Promise<string[]> {
    const [row] = await this.#administrator.rows(
      `${write}select encode(pg_read_binary_file(pg_current_logfile('jsonlog'), ${this.#offset}, ${chunkBytes}), 'hex')`,
    );
    const added = Buffer.from(row?.[0] ?? "", "hex");
    this.#offset += added.length;
    const text = Buffer.concat([this.#rest, added]);
    const end = text.lastIndexOf("\n") + 1;
    this.#rest = text.subarray(end);
    const lines = text.toString("utf8", 0, end).split("\n").filter(Boolean);
    return lines.flatMap((line) => this.#takeIn(line));
  }

  #takeIn(line: string): string[] {
    const { user = "", message, file_name: source } = lineSchema.parse(JSON.parse(line));
    if (user === "postgres") return [message];
    if (source !== "auto_explain.c") return [];
    const plan = JSON.parse(message.slice(message.indexOf("{"))) as Json;
    const { rows, blocks } = planCost([plan]);
    const before = this.#costs.get(user) ?? { rows: 0, blocks: 0 };
    this.#costs.set(user, { rows: before.rows + rows, blocks: before.blocks + blocks });
    return [];
  }
}
