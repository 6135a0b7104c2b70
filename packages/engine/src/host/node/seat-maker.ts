import { type Administrator } from "./administrator.ts";
import { type Seat } from "./candidate-database.ts";
import { type Template, type TemplateUse } from "./template.ts";
import { type WireConnection } from "./wire/wire-connection.ts";

/** Makes and removes what one run gets: roles of its own and, but for `query`, a copy of its own. */
export class SeatMaker {
  readonly #administrator: Administrator;
  readonly #connect: (role: string, database: string) => Promise<WireConnection>;
  #made = 0;

  constructor(
    administrator: Administrator,
    connect: (role: string, database: string) => Promise<WireConnection>,
  ) {
    this.#administrator = administrator;
    this.#connect = connect;
  }

  async make(template: Template, use: TemplateUse): Promise<Seat> {
    this.#made += 1;
    const names = { candidate: `candidate_${this.#made}`, check: `check_${this.#made}` };
    if (use === "query") {
      const { database } = template;
      await this.#administrator.run(
        `create role ${names.candidate} login connection limit 2 in role ${template.readers}`,
      );
      return {
        database,
        ...names,
        check: null,
        warm: await this.#connect(names.candidate, database),
      };
    }
    const database = `copy_${this.#made}`;
    await this.#administrator.run(
      `create database ${database} template ${template.database} strategy file_copy`,
      `revoke all on database ${database} from public`,
    );
    if (use === "schema") await this.#giveAway({ ...names, database }, template);
    else await this.#lend({ ...names, database }, template);
    return { database, ...names, warm: await this.#connect(names.candidate, database) };
  }

  /** Removes a seat. Nobody may be connected as its candidate but to its own copy. */
  async remove({ database, candidate, check }: Seat): Promise<void> {
    if (check === null) return this.#administrator.run(`drop role ${candidate}`);
    await this.#administrator.run(
      `drop database ${database} with (force)`,
      `drop role ${check}, ${candidate}`,
    );
  }

  /** The candidate changes rows and nothing else. Where they are not put back, its statements' plans go to the log. */
  async #lend(
    { database, candidate, check }: Omit<Seat, "warm">,
    { writers, keeper }: Template,
  ): Promise<void> {
    const connecting = [candidate, check, ...(keeper === null ? [] : [keeper])].join(", ");
    const logged = `alter role ${candidate} set log_min_messages = log;
       alter role ${candidate} set auto_explain.log_min_duration = 0`;
    await this.#administrator.run(
      `create role ${candidate} login connection limit 16 in role ${writers};
       create role ${check} login in role ${writers};
       grant connect on database ${database} to ${connecting};
       ${keeper === null ? logged : ""}`,
    );
  }

  /**
   * All that the author made becomes the candidate's, before the candidate comes. The check's role inherits what the
   * candidate may do in this copy, so that it can read what a migration makes.
   */
  async #giveAway(
    { database, candidate, check }: Omit<Seat, "warm">,
    { owner }: Template,
  ): Promise<void> {
    await this.#administrator.run(
      `create role ${candidate} login connection limit 16;
       create role ${check} login in role ${candidate};
       grant connect, create, temporary on database ${database} to ${candidate}`,
    );
    await this.#administrator.runInside(database, [
      `reassign owned by ${owner} to ${candidate}`,
      `grant usage on language plpgsql to ${candidate}`,
    ]);
  }
}
