import { HostFault, type Sandbox } from "../../../host.ts";
import { type Limit } from "../../../verdict.ts";
import { GradingProcess } from "./grading-process.ts";
import { type UnprivilegedUser } from "./spawn.ts";

/** A process is thrown away after so many submissions, whatever they did. */
const mostSubmissions = 100;

/**
 * Grading processes, each for one submission at a time.
 *
 * A process takes 0.2 s of processor time to start and its compiled WebAssembly as long again to warm up, against
 * 5 ms for a guest in a warm one; so it is used again. What a module can reach is its instance's memory, which is
 * dropped with the instance. Where one came up against that border (it hit a limit, trapped, hung) its process is
 * thrown away with it, so that not even a hole in QuickJS reaches the next submission.
 */
export class GradingProcesses implements AsyncDisposable {
  readonly #user: UnprivilegedUser | null;
  readonly #most: number;
  readonly #idle: GradingProcess[] = [];
  readonly #used = new Set<GradingProcess>();
  #closed = false;

  /** `user`: whom the processes become where we are root. `most`: how many stay when nothing is graded. */
  constructor(options: { user: UnprivilegedUser | null; most: number }) {
    this.#user = options.user;
    this.#most = options.most;
  }

  /** `died`: told of a process that ended unasked while this submission was in it. */
  openSandbox(died: (suspicion: Limit) => void): Sandbox {
    let current: GradingProcess | null = null;
    const reset = () => {
      current?.kill();
      if (current) this.#giveBack(current);
      current = null;
    };
    return {
      open: async (options) => {
        if (!current?.isAlive) {
          reset();
          current = this.#take(died);
        }
        return current.open(options);
      },
      reset,
      [Symbol.asyncDispose]: async () => {
        if (current) this.#giveBack(current);
        current = null;
      },
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    for (const process of [...this.#idle, ...this.#used]) process.kill();
  }

  #take(died: (suspicion: Limit) => void): GradingProcess {
    if (this.#closed) throw new HostFault("the host is closed");
    const process = this.#nextIdle() ?? new GradingProcess(this.#user);
    process.serve(died);
    this.#used.add(process);
    return process;
  }

  #giveBack(process: GradingProcess): void {
    this.#used.delete(process);
    if (process.isClean && process.served < mostSubmissions) this.#idle.push(process);
    else process.kill();
    if (this.#closed) return;
    // What was thrown away is replaced ahead of need.
    while (this.#idle.length + this.#used.size < this.#most) {
      this.#idle.push(new GradingProcess(this.#user));
    }
    while (this.#idle.length > this.#most) this.#idle.shift()?.kill();
  }

  #nextIdle(): GradingProcess | undefined {
    for (let next = this.#idle.pop(); next; next = this.#idle.pop()) {
      if (next.isAlive) return next;
    }
    return undefined;
  }
}
