import process from "node:process";

/** `pnpm unsung …`: everything that is done from a shell. */
type Command = {
  usage: string;
  run: () => Promise<(argv: string[], cwd: string) => Promise<number>>;
};

const commands: Record<string, Command> = {
  "sample new": {
    usage: "sample new <query|schema|handler|function> <dir>      a folder that passes its gate",
    run: async () => (await import("./cli/sample-new.ts")).sampleNew,
  },
  "sample check": {
    usage: "sample check <dir>... [--json]                        the publish gate",
    run: async () => (await import("./cli/sample-check.ts")).sampleCheck,
  },
  "sample mutants": {
    usage:
      "sample mutants <file> <dir>... [--again]              what became of mutants, in a file",
    run: async () => (await import("./cli/sample-mutants.ts")).sampleMutants,
  },
  "sample grade": {
    usage: "sample grade <dir> <submission-dir>... [--json]       a verdict a line",
    run: async () => (await import("./cli/sample-grade.ts")).sampleGrade,
  },
  "guide check": {
    usage:
      "guide check                                           what is wrong with the guide's data",
    run: async () => (await import("./cli/guide-check.ts")).guideCheck,
  },
};

const [noun = "", verb = "", ...rest] = process.argv.slice(2);
const command = commands[`${noun} ${verb}`];
if (!command) {
  console.error(`Unknown command "${[noun, verb].join(" ").trim()}". Unsung knows:\n${usage()}`);
  process.exit(2);
}
const run = await command.run();
// pnpm runs scripts from the project's root and says here where the caller stood.
process.exitCode = await run(rest, process.env["INIT_CWD"] ?? process.cwd());

function usage(): string {
  return Object.values(commands)
    .map((each) => `  pnpm -s unsung ${each.usage}`)
    .join("\n");
}
