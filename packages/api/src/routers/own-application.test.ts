import { afterAll, beforeAll, expect, test } from "vitest";
import { type SessionUser } from "../context.ts";
import { makeApplication, makeJobPost, makeOrganization, tokenOf } from "../testing/factories.ts";
import { openTestWorld, type TestWorld } from "../testing/test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const expired = { cause: { code: "LINK_EXPIRED" } };
let count = 0;
const newAddress = () => `dana.${(count += 1)}@example.org`;

async function post() {
  const made = await makeOrganization(world);
  return { ...made, job: await makeJobPost(world, made) };
}

/** Asks for the link and takes its secret from the mail. */
async function request(jobSlug: string, email: string, name = "Dana"): Promise<string> {
  await world.as(null).application.own.request({ jobSlug, email, name });
  const mail = (await world.mailsTo(email)).at(-1);
  if (mail?.template !== "confirm-application") throw new Error("No mail was sent.");
  return tokenOf(mail.data.url);
}

/** The person whom the API signed in last, as their next request finds them. */
async function signedIn(): Promise<SessionUser> {
  const [row] = await world.admin<SessionUser[]>`
    select id, name, email, email_verified as "emailVerified" from auth."user"
    where id = ${world.sessionsStarted.at(-1) ?? null}`;
  if (!row) throw new Error("Nobody was signed in.");
  return row;
}

test("a visitor applies with name and address: the mailed link makes the account, the session and the application", async () => {
  const { job, organization } = await post();
  const email = newAddress();
  const token = await request(job.slug, email);
  const { applicationId, alreadyApplied } = await world.as(null).application.own.confirm({ token });
  expect(alreadyApplied).toBe(false);
  const dana = await signedIn();
  expect(dana).toMatchObject({ name: "Dana", email, emailVerified: true });
  expect(await world.as(dana).application.own.get({ applicationId })).toMatchObject({
    id: applicationId,
    state: "active",
    stage: "Work samples",
    reason: null,
    job: { slug: job.slug, state: "published" },
    organization: { slug: organization },
    kept: { months: 12, hold: null },
    samples: [
      { sampleId: "report-with-ties", minutes: 20 },
      { sampleId: "webhook-twice", minutes: 35 },
    ],
  });
});

test("nothing exists before the address is proved", async () => {
  const { job } = await post();
  const email = newAddress();
  await request(job.slug, email);
  expect(await world.admin`select from auth."user" where email = ${email}`).toHaveLength(0);
  expect(await world.admin`select from application where job_id = ${job.id}`).toHaveLength(0);
});

test("the form answers alike for an address that is known, that has applied, and that is new", async () => {
  const { job } = await post();
  const known = await world.createUser("Known");
  const { candidate } = await makeApplication(world, job);
  const answers = await Promise.all(
    [known.email, candidate.email, newAddress()].map(async (email) => {
      const answer = await world
        .as(null)
        .application.own.request({ jobSlug: job.slug, email, name: "X" });
      return { ...answer, mailSentTo: answer.mailSentTo === email };
    }),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
});

test("an address gets at most one mail in ten minutes for a job, and the form does not say so", async () => {
  const { job } = await post();
  const email = newAddress();
  const input = { jobSlug: job.slug, email, name: "Dana" };
  const first = await world.as(null).application.own.request(input);
  expect(await world.as(null).application.own.request({ ...input, name: "Again" })).toEqual(first);
  expect(await world.mailsTo(email)).toHaveLength(1);
  world.pass(10 * 60 * 1000);
  await world.as(null).application.own.request(input);
  expect(await world.mailsTo(email)).toHaveLength(2);
});

test("a second application to the same job leads to the first, unchanged", async () => {
  const { job } = await post();
  const { candidate, applicationId } = await makeApplication(world, job, "Dana");
  const token = await request(job.slug, candidate.email, "Somebody Else");
  expect(await world.as(null).application.own.confirm({ token })).toEqual({
    applicationId,
    alreadyApplied: true,
  });
  expect(await world.as(candidate).application.own.create({ jobSlug: job.slug })).toEqual({
    applicationId,
    alreadyApplied: true,
  });
  const [identity] = await world.admin`
    select name from application_identity where application_id = ${applicationId}`;
  expect(identity?.["name"]).toBe("Dana");
});

test("a link works once, even when it is clicked twice at once", async () => {
  const { job } = await post();
  const token = await request(job.slug, newAddress());
  const clicks = await Promise.allSettled([
    world.as(null).application.own.confirm({ token }),
    world.as(null).application.own.confirm({ token }),
  ]);
  expect(clicks.map((click) => click.status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(world.as(null).application.own.confirm({ token })).rejects.toMatchObject(expired);
});

test("a link grows old within a day, and closes with its job", async () => {
  const { owner, organization, job } = await post();
  const closed = await request(job.slug, newAddress());
  await world.as(owner).job.close({ organization, jobId: job.id });
  await expect(world.as(null).application.own.confirm({ token: closed })).rejects.toMatchObject(
    expired,
  );
  await world.as(owner).job.publish({ organization, jobId: job.id });
  const old = await request(job.slug, newAddress());
  world.pass(25 * 60 * 60 * 1000);
  await expect(world.as(null).application.own.confirm({ token: old })).rejects.toMatchObject(
    expired,
  );
});

test("whoever had taken an address without proving it loses the account to its owner", async () => {
  const { job } = await post();
  const squatter = await world.createUser("Squatter", { emailVerified: false });
  await world.admin`
    insert into auth.account (id, user_id, account_id, provider_id, password)
    values (gen_random_uuid(), ${squatter.id}, 'x', 'credential', 'hash')`;
  await world.admin`
    insert into auth.session (id, user_id, token, expires_at)
    values (gen_random_uuid(), ${squatter.id}, 'squatted', now() + interval '1 day')`;
  await world.as(null).application.own.confirm({ token: await request(job.slug, squatter.email) });
  expect(await signedIn()).toMatchObject({ id: squatter.id, emailVerified: true });
  expect(await world.admin`select from auth.account where user_id = ${squatter.id}`).toHaveLength(
    0,
  );
  expect(await world.admin`select from auth.session where token = 'squatted'`).toHaveLength(0);
});

test("an account whose address is proved keeps its password", async () => {
  const { job } = await post();
  const dana = await world.createUser("Dana");
  await world.admin`
    insert into auth.account (id, user_id, account_id, provider_id, password)
    values (gen_random_uuid(), ${dana.id}, 'x', 'credential', 'hash')`;
  await world.as(null).application.own.confirm({ token: await request(job.slug, dana.email) });
  expect(await world.admin`select from auth.account where user_id = ${dana.id}`).toHaveLength(1);
});

test("somebody signed in applies without a mail, once the own address is proved", async () => {
  const { job } = await post();
  const { candidate, applicationId } = await makeApplication(world, job);
  expect((await world.as(candidate).application.own.list({})).items).toMatchObject([
    { id: applicationId },
  ]);
  expect(await world.mailsTo(candidate.email)).toEqual([]);
  const unproved = await world.createUser("Unproved", { emailVerified: false });
  await expect(
    world.as(unproved).application.own.create({ jobSlug: job.slug }),
  ).rejects.toMatchObject({ cause: { code: "ADDRESS_NOT_VERIFIED" } });
});

test("a draft and a job past its last day take no applications", async () => {
  const made = await makeOrganization(world);
  const validThrough = new Date(world.services.now().getTime() + 1000).toISOString();
  const job = await makeJobPost(world, made, { validThrough });
  world.pass(2000);
  await expect(
    world
      .as(null)
      .application.own.request({ jobSlug: job.slug, email: newAddress(), name: "Late" }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a candidate withdraws once, and nobody else can", async () => {
  const { job } = await post();
  const { candidate, applicationId } = await makeApplication(world, job);
  const stranger = await world.createUser("Stranger");
  await expect(
    world.as(stranger).application.own.withdraw({ applicationId }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(world.as(stranger).application.own.get({ applicationId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await world.as(candidate).application.own.withdraw({ applicationId });
  expect(await world.as(candidate).application.own.get({ applicationId })).toMatchObject({
    state: "withdrawn",
  });
  await expect(
    world.as(candidate).application.own.withdraw({ applicationId }),
  ).rejects.toMatchObject({ cause: { code: "WRONG_STATE" } });
});

test("the database itself keeps a candidate from changing the own application but to withdraw it", async () => {
  const { job } = await post();
  const { candidate, applicationId } = await makeApplication(world, job);
  const asCandidate = (statement: string) =>
    world.app.sql.begin(async (sql) => {
      await sql`select set_config('app.user_id', ${candidate.id}, true)`;
      return sql.unsafe(statement, [applicationId]);
    });
  await expect(
    asCandidate("update application set revealed_at = now() where id = $1"),
  ).rejects.toMatchObject({ code: "42501" });
  await expect(
    asCandidate("update application set stage_id = stage_id where id = $1"),
  ).rejects.toMatchObject({ code: "42501" });
});
