import { join, resolve } from "node:path";
import { z } from "zod";

/** What the environment says, checked once; nothing else reads process.env. */
export type Config = {
  /** "embedded": a PostgreSQL of our own, loopback only, demo data. "given": DATABASE_URL. */
  database: { mode: "embedded" } | { mode: "given"; ownerUrl: string; appUrl: string | null };
  host: string;
  port: number;
  /** How others reach this installation; links in mails and structured data start with it. */
  publicUrl: string;
  /** A proxy of ours stands in front and says who calls (X-Forwarded-For). */
  trustProxy: boolean;
  /** State of this installation: passwords, secrets, the embedded database. Mode 0700. */
  home: string;
  authSecret: string | null;
  smtpUrl: string | null;
  mailFrom: string;
  gradingSlots: number;
  /** All that grading processes learn of the environment. */
  childEnvironment: { PATH: string; HOME: string };
  /** Demo organizations, people and sign-ins; only ever in the embedded mode. */
  demo: boolean;
  /** In development Vite serves the web from its own port. */
  development: boolean;
  logLevel: string;
};

/** One sentence for the operator about a setting; ends the process with exit code 1. */
export class ConfigError extends Error {
  override name = "ConfigError";
}

const loopback = new Set(["127.0.0.1", "::1", "localhost"]);
const repository = resolve(import.meta.dirname, "../../..");

const environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must start with postgres://")
    .optional(),
  DATABASE_APP_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must start with postgres://")
    .optional(),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: z.enum(["on", "off"]).default("off"),
  UNSUNG_HOME: z.string().min(1).optional(),
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must start with smtp:// or smtps://")
    .optional(),
  MAIL_FROM: z.string().min(3).default("Unsung <unsung@localhost>"),
  GRADING_SLOTS: z.coerce.number().int().min(1).max(64).default(2),
  PATH: z.string().default("/usr/local/bin:/usr/bin:/bin"),
  HOME: z.string().default("/"),
  DEMO: z.enum(["on", "off"]).default("on"),
  NODE_ENV: z.enum(["development", "production", "test"]).optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("warn"),
});

/** Throws `ConfigError`, naming the variable and what is wrong with it. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  // An empty variable is how many deployments say "not set".
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigError(
      `The environment variable ${issue?.path.join(".")} is not usable: ${issue?.message}.`,
    );
  }
  const values = parsed.data;
  const given = values.DATABASE_URL !== undefined;
  if (!given && !loopback.has(values.HOST)) {
    throw new ConfigError(
      `HOST is ${values.HOST}, but without DATABASE_URL Unsung has open demo sign-ins and listens on this machine only: set DATABASE_URL, or leave HOST away.`,
    );
  }
  return {
    database: given
      ? {
          mode: "given",
          ownerUrl: values.DATABASE_URL ?? "",
          appUrl: values.DATABASE_APP_URL ?? null,
        }
      : { mode: "embedded" },
    host: values.HOST,
    port: values.PORT,
    publicUrl: (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/$/, ""),
    trustProxy: values.TRUST_PROXY === "on",
    home: resolve(values.UNSUNG_HOME ?? join(repository, ".unsung")),
    authSecret: values.AUTH_SECRET ?? null,
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM,
    gradingSlots: values.GRADING_SLOTS,
    childEnvironment: { PATH: values.PATH, HOME: values.HOME },
    demo: !given && values.DEMO === "on" && values.NODE_ENV !== "production",
    development: values.NODE_ENV === "development",
    logLevel: values.LOG_LEVEL,
  };
}
