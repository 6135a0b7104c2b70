import { join } from "node:path";
import {
  type Caller,
  createCaller,
  createContext,
  createServices,
  proveAddress,
  type Context,
} from "@unsung/api";
import { createAccounts, openDatabase, openEvents } from "@unsung/api/db";
import { sql } from "drizzle-orm";
import { type FastifyReply, type FastifyRequest } from "fastify";
import { PgBoss } from "pg-boss";
import { type Config } from "#config.ts";
import { type OpenedDatabase, openApplicationDatabase } from "#database/open.ts";
import { keepSecret, openHome, takeHome } from "#database/home.ts";
import { createHttp } from "#http/create-http.ts";
import { deliverBySmtp, openOutbox } from "#mail/delivery.ts";
import { openBrowser, readSession } from "#sign-in/session.ts";
import { createSignIn } from "#sign-in/sign-in.ts";
import { createJobs } from "#worker/jobs.ts";
import { openBossDriver } from "#worker/pg-boss-driver.ts";
import { startWorker } from "#worker/worker.ts";
import { indexCatalog, storeSamples } from "#catalog.ts";
import { demoPassword, demoSignIns, loadDemo } from "#demo/load-demo.ts";
import { openGrader } from "#grader/grader.ts";
import { loadCatalog } from "@unsung/catalog";
import { type PostgresStartError } from "@unsung/postgres";
import { orDatabaseEnd } from "#start-failure.ts";
import { createVisitorKey } from "#sign-in/visitor-key.ts";

export type Application = AsyncDisposable & {
  /** What the operator reads once it runs. */
  greeting: string[];
  /** Resolves when a database of our own has ended, with the reason; null where it is somebody else's. */
  databaseExited: Promise<PostgresStartError | null> | null;
};

const webDist = join(import.meta.dirname, "../../web/dist");

/**
 * config → database → services → Fastify → listen. What it started is stopped in reverse, also when a later step
 * fails. Throws `ConfigError`, `StartupError` and `PostgresStartError` with one sentence for the operator.
 */
export async function startApplication(
  config: Config,
  { say }: { say: (line: string) => void },
): Promise<Application> {
  await using started = new AsyncDisposableStack();
  await openHome(config.home);
  await takeHome(config.home);
  const opened = await openApplicationDatabase(config, { say, started });
  try {
    return await startOn(opened, { config, say, started });
  } catch (error) {
    throw await orDatabaseEnd(error, opened.database.exited);
  }
}

type Starting = {
  config: Config;
  say: (line: string) => void;
  started: AsyncDisposableStack;
};

/** Everything that needs a database, from the services to the open port. */
async function startOn(
  { database, addresses }: OpenedDatabase,
  { config, say, started }: Starting,
): Promise<Application> {
  const app = started.use(openDatabase(addresses.app));
  const auth = started.use(openDatabase({ ...addresses.auth, max: 5 }));

  const driver = started.use(openBossDriver(addresses.app));
  const boss = new PgBoss({
    db: driver,
    migrate: false,
    createSchema: false,
    useListenNotify: true,
    reindex: false,
    // Somebody waits for work whose process was killed: its silence is noticed within seconds.
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  });
  const outbox =
    config.smtpUrl === null && config.database.mode === "embedded" ? openOutbox(config.home) : null;
  const secret = config.authSecret ?? (await keepSecret(config.home, "auth-secret"));
  const visitorKey = createVisitorKey(secret);
  const signIn = createSignIn({
    db: auth.db,
    secret,
    publicUrl: config.publicUrl,
    trustedOrigins: config.development
      ? [config.publicUrl, "http://localhost:5173", "http://127.0.0.1:5173"]
      : [config.publicUrl],
    sendMail: async ({ kind, to, name, url }) => {
      await boss.send("mail", { to, template: kind, data: { name, url } });
    },
    onAddressProved: (person) => proveAddress({ ctx: services, input: person }),
  });
  const catalog = await loadCatalog();
  const services = createServices({
    db: app.db,
    jobs: createJobs(boss),
    catalog: indexCatalog(catalog),
    events: await openEvents(app.sql),
    publicUrl: config.publicUrl,
  });
  const grader = started.use(
    await openGrader({ slots: config.gradingSlots, environment: config.childEnvironment }),
  );
  await Promise.all([
    storeSamples(catalog, { ctx: services, grader }),
    // Laid out before anybody asks: for the second that it takes, nobody else would be answered.
    services.catalog.guide.roadmap(),
  ]);

  async function contextFor(request: FastifyRequest, reply: FastifyReply): Promise<Context> {
    return createContext(services, {
      requestId: request.id,
      user: await readSession(signIn, request),
      visitorKey: visitorKey(request.ip),
      accounts: createAccounts({
        authDb: auth.db,
        browser: openBrowser({ signIn, request, reply }),
      }),
    });
  }

  const http = await createHttp({
    publicUrl: config.publicUrl,
    logLevel: config.logLevel,
    trustProxy: config.trustProxy,
    signIn,
    contextFor,
    callerFor: async (request, reply): Promise<Caller> =>
      createCaller(await contextFor(request, reply)),
    ping: async () => {
      await app.db.execute(sql`select 1`);
    },
    outbox,
    webDist: config.development ? null : webDist,
  });
  boss.on("error", (error) => http.log.error({ error }, "the job queue met an error"));
  await boss.start();
  started.defer(() => boss.stop({ graceful: true, timeout: 10_000, close: false }));
  const ctx = createContext(services, {
    ...nobody,
    accounts: {
      ...createAccounts({
        authDb: auth.db,
        browser: { startSession: refuse, guestBefore: async () => null, endGuest: refuse },
      }),
      ensureVerified: refuse,
      createGuest: refuse,
    },
  });
  if (config.demo && database.ownerUrl !== null) {
    const { home } = config;
    await loadDemo({
      home,
      ownerUrl: database.ownerUrl,
      services,
      ctx,
      authDb: auth.db,
      signIn,
      catalog,
      grader,
      say,
    });
  }
  await startWorker({
    boss,
    ctx,
    grader,
    gradingSlots: config.gradingSlots,
    deliver:
      outbox?.deliver ??
      (config.smtpUrl === null
        ? null
        : deliverBySmtp({ url: config.smtpUrl, from: config.mailFrom })),
    log: http.log,
  });
  await http.listen({ host: config.host, port: config.port });
  started.defer(() => http.close());

  const running = started.move();
  return {
    greeting: greet(config, database.where),
    databaseExited: database.exited,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** The worker comes from no browser and is nobody: what it may do hangs on the service that it calls. */
const nobody = { requestId: "worker", user: null, visitorKey: "" };

async function refuse(): Promise<never> {
  throw new TypeError("The worker makes no accounts and signs nobody in.");
}

function greet(config: Config, where: string): string[] {
  return [
    "",
    `  Unsung runs at ${config.publicUrl}`,
    `  Data: ${where}`,
    ...(config.smtpUrl === null && config.database.mode === "embedded"
      ? [`  Letters: ${config.publicUrl}/outbox`]
      : []),
    ...(config.smtpUrl === null && config.database.mode === "given"
      ? ["  No SMTP_URL: letters are not sent; invite people by copying links."]
      : []),
    ...(config.demo
      ? [
          "  Demo sign-ins:",
          ...demoSignIns.map(({ who, email }) => `    ${who.padEnd(9)}  ${email}  ${demoPassword}`),
        ]
      : []),
    "  Stop with Ctrl-C.",
    "",
  ];
}
