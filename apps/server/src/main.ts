import { createServer } from "node:net";
import process from "node:process";
import { ConfigError, readConfig } from "./config.ts";
import { type Application, startApplication } from "./application.ts";
import { explainStartFailure } from "./start-failure.ts";

/** The composition root's shell: starts everything, says where it is, and stops all of it on a signal. */
const stopTimeoutMs = 20_000;

try {
  const config = readConfig(process.env);
  await refuseTakenPort(config);
  const application = await startApplication(config, { say });
  stopOnSignal(application);
  for (const line of application.greeting) say(line);
} catch (error) {
  const sentence = explainStartFailure(error);
  if (sentence !== null) say(sentence);
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}

/** Before anything is started: the sentence is worth more than a stack from the depth of a listener. */
async function refuseTakenPort({ host, port }: { host: string; port: number }): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") {
        reject(
          new ConfigError(
            `Port ${port} is taken: stop what listens there, or start with another one (PORT=3001 npm start).`,
          ),
        );
      } else if (error.code === "EACCES") {
        reject(
          new ConfigError(
            `This user may not listen on port ${port}: choose one above 1023 (PORT=3000).`,
          ),
        );
      } else reject(new ConfigError(`Unsung can't listen on ${host}:${port}: ${error.message}.`));
    });
    probe.listen(port, host, resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}

function stopOnSignal(application: Application): void {
  let stopping = false;
  const stop = async (exitCode: 0 | 1) => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), stopTimeoutMs).unref();
    await application[Symbol.asyncDispose]();
    process.exit(exitCode);
  };
  void application.databaseExited?.then((reason) => {
    if (!stopping) {
      say(
        reason?.problem === "disk-full"
          ? reason.message
          : "PostgreSQL has ended unasked, so Unsung stops. Nothing committed is lost: start it again.",
      );
    }
    return stop(1);
  });
  // npm, its shell and the terminal may each pass the same Ctrl-C on; the first one counts.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => void stop(0));
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
