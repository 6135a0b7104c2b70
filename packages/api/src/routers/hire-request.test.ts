import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type z } from "zod";
import { type SessionUser } from "../context.ts";
import {
  type createHireRequestInput,
  type HireRequestTokenInput,
} from "../contract/hire-request.ts";
import { deliverKeptRequests } from "../services/hire-request/deliver-kept-requests.ts";
import { enforceRetention } from "../services/retention/enforce-retention.ts";
import {
  type MadeOrganization,
  makeMember,
  makeOrganization,
  takeRequests,
  tokenOf,
  wishedFor,
} from "../testing/factories.ts";
import { openTestWorld, type TestWorld } from "../testing/test-world.ts";
import { hashToken } from "../token.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());
// Organizations of other tests would get this test's requests as well; and a network asks ten times an hour.
afterEach(async () => {
  await world.admin`update hire_request_intake set takes = false`;
  await world.admin`delete from visitor_use`;
});

const day = 24 * 60 * 60 * 1000;
let people = 0;

async function company(input: Parameters<typeof takeRequests>[2] = {}): Promise<MadeOrganization> {
  const made = await makeOrganization(world);
  await takeRequests(world, made, input);
  return made;
}

/** Fills in the form as a visitor; gives the link's secret. */
async function ask(input: Partial<z.input<typeof createHireRequestInput>> = {}) {
  people += 1;
  const email = input.email ?? `nina.${people}@example.org`;
  await world.as(null).hireRequest.create({ ...wishedFor, ...input, email });
  return { email, token: await mailedToken(email) };
}

async function mailedToken(email: string): Promise<string> {
  const mail = (await world.mailsTo(email)).findLast(
    ({ template }) => template === "confirm-hire-request",
  );
  if (mail?.template !== "confirm-hire-request") throw new Error("No mail was sent.");
  return tokenOf(mail.data.url);
}

/** Asks and takes the mailed link. */
async function send(input: Partial<z.input<typeof createHireRequestInput>> = {}) {
  const asked = await ask(input);
  await world.as(null).hireRequest.confirm({ token: asked.token });
  return asked;
}

const own = (input: HireRequestTokenInput) => world.as(null).hireRequest.get(input);

function inboxOf({ owner, organization }: MadeOrganization, as: SessionUser = owner) {
  const { inbox } = world.as(as).hireRequest;
  return {
    organization,
    inbox,
    only: async () => {
      const { items } = await inbox.list({ organization });
      const [item, ...others] = items;
      if (!item || others.length > 0) throw new Error(`The inbox holds ${items.length} requests.`);
      return item;
    },
  };
}

test("the form tells whom a request would reach, and reads nothing of who does not take any", async () => {
  const shop = await company({ sectors: ["commerce"], countries: ["BE"] });
  await company({ sectors: ["health"] });
  await makeOrganization(world);
  const { skills, sector, place } = wishedFor;
  const fit = await world.as(null).hireRequest.fit({ skills, sector, place });
  expect(fit).toEqual({
    count: 1,
    organizations: [{ slug: shop.organization, name: "Acme", kind: "company", demo: false }],
  });
  const wanted = { skills, sector, place, wanted: "agency" } as const;
  expect((await world.as(null).hireRequest.fit(wanted)).count).toBe(0);
});

test("nobody sees a request before its address is proved; then those that fit do, and a receipt leaves", async () => {
  const [shop, clinic] = [await company(), await company({ sectors: ["health"] })];
  const { email, token } = await ask();
  const { organization, inbox, only } = inboxOf(shop);
  expect((await inbox.list({ organization })).items).toEqual([]);
  expect(await own({ token })).toMatchObject({ state: "unproved", fit: { count: 1 }, email });

  const sent = await world.as(null).hireRequest.confirm({ token });
  expect(sent).toMatchObject({
    state: "open",
    fit: null,
    reached: { received: 1, read: 0, answered: 0, declined: 0 },
  });
  expect(await only()).toMatchObject({ state: "new", name: "Nina Requester", over: false });
  expect(await inbox.unread({ organization })).toEqual({ unread: 1 });
  const other = inboxOf(clinic);
  expect((await other.inbox.list({ organization: other.organization })).items).toEqual([]);
  expect((await world.mailsTo(email)).at(-1)).toMatchObject({
    template: "hire-request-receipt",
    data: { organizations: ["Acme"], kept: false },
  });
  // A second press sends nothing again.
  expect(await world.as(null).hireRequest.confirm({ token })).toEqual(sent);
  expect(await world.mailsTo(email)).toHaveLength(2);
});

test("the address is the team's once it has answered, and the answer goes out with the member's own", async () => {
  const shop = await company();
  const { email, token } = await send();
  const { organization, inbox, only } = inboxOf(shop);
  const { id: deliveryId } = await only();
  const opened = await inbox.read({ organization, deliveryId });
  expect(opened).toMatchObject({ state: "read", email: null, because: { sector: null } });
  expect(JSON.stringify(opened)).not.toContain(email);
  expect((await own({ token })).reached).toMatchObject({ read: 1, answered: 0 });
  const seen = await world.app.sql.begin(async (sql) => {
    await sql`select set_config('app.organization_id', ${shop.details.id}, true)`;
    return sql`select email from hire_request_address`;
  });
  expect(seen).toEqual([]);

  const answered = await inbox.answer({ organization, deliveryId, text: "We have two people." });
  expect(answered).toMatchObject({
    state: "answered",
    email,
    answer: { text: "We have two people.", by: shop.owner.name },
  });
  expect((await world.mailsTo(email)).at(-1)).toMatchObject({
    template: "hire-request-answered",
    data: { organization: "Acme", from: { email: shop.owner.email }, text: "We have two people." },
  });
  expect(await own({ token })).toMatchObject({
    reached: { read: 1, answered: 1 },
    answers: [{ organization: "Acme" }],
  });
  // It has stopped taking requests since: who answered keeps a name.
  const stopped = { organization, takes: false, kind: "company" } as const;
  await world.as(shop.owner).hireRequest.intake.update(stopped);
  expect(await own({ token })).toMatchObject({ answers: [{ organization: "Acme" }] });
  await expect(inbox.answer({ organization, deliveryId, text: "Again" })).rejects.toMatchObject({
    cause: { code: "WRONG_STATE" },
  });
});

test("an answer needs a proved address of the member", async () => {
  const owner = await world.createUser("Una Unproved", { emailVerified: false });
  const made = await makeOrganization(world, { owner });
  await takeRequests(world, made);
  await send();
  const { organization, inbox, only } = inboxOf(made);
  const { id: deliveryId } = await only();
  await expect(inbox.answer({ organization, deliveryId, text: "Hello" })).rejects.toMatchObject({
    cause: { code: "ADDRESS_NOT_VERIFIED" },
  });
});

test("a decline is counted for the requester, who gets no letter, and can be taken back", async () => {
  const shop = await company();
  const { email, token } = await send();
  const { organization, inbox, only } = inboxOf(shop);
  const { id: deliveryId } = await only();
  await inbox.decline({ organization, deliveryId });
  expect((await own({ token })).reached).toMatchObject({ read: 1, declined: 1 });
  expect(await world.mailsTo(email)).toHaveLength(2);
  await inbox.resume({ organization, deliveryId });
  expect(await only()).toMatchObject({ state: "read" });
  expect((await own({ token })).reached).toMatchObject({ declined: 0 });
});

test("a request becomes a draft with its fields filled, once, and the two know each other", async () => {
  const shop = await company();
  await send();
  const { organization, inbox, only } = inboxOf(shop);
  const { id: deliveryId } = await only();
  const { jobId } = await inbox.makeJob({ organization, deliveryId });
  const job = await world.as(shop.owner).job.get({ organization, jobId });
  expect(job).toMatchObject({
    state: "draft",
    title: "Back-end developer, SQL and REST",
    sector: "commerce",
    level: "mid",
    place: wishedFor.place,
    pay: wishedFor.budget,
    skills: [{ skillId: "sql" }, { skillId: "rest" }],
  });
  expect(job.description).toContain(wishedFor.purpose);
  expect(JSON.stringify(job)).not.toContain("Nina");
  expect(await inbox.get({ organization, deliveryId })).toMatchObject({ job: { id: jobId } });
  expect(await inbox.ofJob({ organization, jobId })).toEqual({ deliveryId });
  await expect(inbox.makeJob({ organization, deliveryId })).rejects.toMatchObject({
    cause: { code: "WRONG_STATE" },
  });
  await world.admin`delete from organization where id = ${shop.details.id}`;
});

test("an interviewer sees no requests", async () => {
  const shop = await company();
  await send();
  const interviewer = await makeMember(world, shop, { role: "interviewer" });
  const { organization, inbox } = inboxOf(shop, interviewer);
  await expect(inbox.list({ organization })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(inbox.unread({ organization })).rejects.toMatchObject({ code: "FORBIDDEN" });
  const change = { organization, takes: false, kind: "company" } as const;
  await expect(world.as(interviewer).hireRequest.intake.update(change)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

test("the inbox comes in pages and by state", async () => {
  const shop = await company();
  for (const index of [1, 2, 3]) await send({ purpose: `${wishedFor.purpose} Number ${index}.` });
  const { organization, inbox } = inboxOf(shop);
  const first = await inbox.list({ organization, limit: 2 });
  expect(first.items).toHaveLength(2);
  const second = await inbox.list({ organization, limit: 2, cursor: first.nextCursor });
  expect(second.items.map(({ purpose }) => purpose)).toEqual([`${wishedFor.purpose} Number 1.`]);
  expect(second.nextCursor).toBeNull();
  const [newest] = first.items;
  if (!newest) throw new Error("The inbox is empty.");
  await inbox.decline({ organization, deliveryId: newest.id });
  const declined = await inbox.list({ organization, state: "declined" });
  expect(declined.items.map(({ id }) => id)).toEqual([newest.id]);
});

test("where nobody fits a request is sent to nobody, or kept until somebody does", async () => {
  const { token } = await ask();
  const { confirm } = world.as(null).hireRequest;
  await expect(confirm({ token })).rejects.toMatchObject({ cause: { code: "NOBODY_FITS" } });
  expect(await confirm({ token, keep: true })).toMatchObject({
    state: "open",
    keep: true,
    reached: { received: 0 },
  });
  const late = await company({ kind: "agency" });
  const [job] = await world.admin`
    select payload from testing.outbox where name = 'kept-requests' and singleton_key = ${late.details.id}`;
  expect(job?.["payload"]).toEqual({ organizationId: late.details.id });
  const handOver = { ctx: world.context(null), input: { organizationId: late.details.id } };
  await deliverKeptRequests(handOver);
  await deliverKeptRequests(handOver);
  expect(await inboxOf(late).only()).toMatchObject({ state: "new" });
  expect((await own({ token })).reached).toMatchObject({ received: 1 });
  await world.as(null).hireRequest.erase({ token });
});

test("a request that was not to be kept is not handed over later", async () => {
  await company();
  await send();
  const late = await company();
  await deliverKeptRequests({
    ctx: world.context(null),
    input: { organizationId: late.details.id },
  });
  const { organization, inbox } = inboxOf(late);
  expect((await inbox.list({ organization })).items).toEqual([]);
});

test("the answer is the same whether the address is known or has had its mails, and a program gets none", async () => {
  const { create } = world.as(null).hireRequest;
  const known = await world.createUser("Known Person");
  const form = { ...wishedFor, email: known.email };
  const first = await create(form);
  const second = await create({ ...form, purpose: `${form.purpose} Once more.` });
  expect(second).toEqual(first);
  expect(await world.mailsTo(known.email)).toHaveLength(1);
  const bot = { ...wishedFor, email: "bot@example.org", website: "https://spam.example" };
  expect(await create(bot)).toEqual({ mailSentTo: "bot@example.org" });
  expect(await world.mailsTo("bot@example.org")).toEqual([]);
  world.pass(10 * 60 * 1000 + 1000);
  await create(form);
  expect(await world.mailsTo(known.email)).toHaveLength(2);
});

test("a network asks ten times an hour, and an address has five requests sent in a day", async () => {
  await company();
  const email = "busy@example.org";
  for (const index of [1, 2, 3, 4, 5]) {
    await send({ email, purpose: `${wishedFor.purpose} Number ${index}.` });
    world.pass(11 * 60 * 1000);
  }
  await world.admin`delete from visitor_use`;
  const sixth = await ask({ email, purpose: `${wishedFor.purpose} Number 6.` });
  await expect(world.as(null).hireRequest.confirm({ token: sixth.token })).rejects.toMatchObject({
    cause: { code: "TOO_MANY" },
  });
  await world.admin`delete from visitor_use`;
  for (let index = 0; index < 10; index += 1) await ask();
  await expect(ask()).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
});

test("the same request is not sent twice while it is open", async () => {
  await company();
  const { email, token } = await send();
  world.pass(11 * 60 * 1000);
  const again = await ask({ email, purpose: `  ${wishedFor.purpose.replaceAll(" ", "  ")}` });
  const { confirm, close } = world.as(null).hireRequest;
  await expect(confirm({ token: again.token })).rejects.toMatchObject({
    cause: { code: "SENT_BEFORE" },
  });
  await close({ token });
  expect(await confirm({ token: again.token })).toMatchObject({ state: "open" });
});

test("a closed request can't be answered any more, and an erased one is gone from every inbox", async () => {
  const shop = await company();
  const { email, token } = await send();
  const { organization, inbox, only } = inboxOf(shop);
  const { id: deliveryId } = await only();
  await world.as(null).hireRequest.close({ token });
  expect(await only()).toMatchObject({ over: true });
  expect(await inbox.unread({ organization })).toEqual({ unread: 0 });
  const late = { cause: { code: "WRONG_STATE" } };
  await expect(inbox.answer({ organization, deliveryId, text: "Hello" })).rejects.toMatchObject(
    late,
  );
  await expect(inbox.makeJob({ organization, deliveryId })).rejects.toMatchObject(late);
  expect(await world.as(null).hireRequest.erase({ token })).toEqual({ erased: true });
  await expect(own({ token })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await inbox.list({ organization })).items).toEqual([]);
  expect(await world.admin`select 1 from hire_request_address where email = ${email}`).toEqual([]);
});

test("the database itself takes only unproved requests from the public, and no delivery without the link", async () => {
  const shop = await company();
  const { token } = await ask();
  const [request] = await world.admin`
    select id, token_hash from hire_request where token_hash = ${hashToken(token)}`;
  const forge = (state: string) =>
    world.app.sql.begin(async (sql) => {
      await sql`select set_config('app.token_hash', ${"f".repeat(64)}, true)`;
      await sql`insert into hire_request (id, token_hash, state, purpose, skills, level, sector, place, start,
          developers, wanted, name, keep, created_at, expires_at)
        values (gen_random_uuid(), ${"f".repeat(64)}, ${state}, '', '[]', 'mid', 'commerce', '{}', 'later',
          1, 'any', '', false, now(), now())`;
    });
  await expect(forge("open")).rejects.toMatchObject({ code: "42501" });
  await forge("unproved");
  const hand = (scope: { name: string; value: string }) =>
    world.app.sql.begin(async (sql) => {
      await sql`select set_config(${scope.name}, ${scope.value}, true)`;
      await sql`insert into hire_request_delivery (id, organization_id, hire_request_id, token_hash, state,
          because, delivered_at)
        values (gen_random_uuid(), ${shop.details.id}, ${request?.["id"]}, ${request?.["token_hash"]}, 'new',
          '{}', now())`;
    });
  const refused = { code: "42501" };
  await expect(hand({ name: "app.organization_id", value: shop.details.id })).rejects.toMatchObject(
    refused,
  );
  await expect(hand({ name: "app.token_hash", value: "f".repeat(64) })).rejects.toMatchObject(
    refused,
  );
  const seen = await world.app.sql.begin(async (sql) => {
    await sql`select set_config('app.organization_id', ${shop.details.id}, true)`;
    return sql`select id from hire_request`;
  });
  expect(seen).toEqual([]);
});

test("a link that nobody took is worthless after a day and its request gone a week later", async () => {
  await company();
  const { token } = await ask();
  world.pass(day + 1000);
  expect(await own({ token })).toMatchObject({ state: "expired" });
  await expect(world.as(null).hireRequest.confirm({ token })).rejects.toMatchObject({
    cause: { code: "LINK_EXPIRED" },
  });
  world.pass(7 * day + 1000);
  await enforceRetention({ ctx: world.context(null), input: {} });
  await expect(own({ token })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a request can be answered for sixty days, and is erased thirty days later", async () => {
  const shop = await company();
  const { token } = await send();
  const { organization, inbox, only } = inboxOf(shop);
  const { id: deliveryId } = await only();
  world.pass(60 * day + 1000);
  expect(await own({ token })).toMatchObject({ state: "expired" });
  await expect(inbox.answer({ organization, deliveryId, text: "Hello" })).rejects.toMatchObject({
    cause: { code: "WRONG_STATE" },
  });
  world.pass(29 * day);
  await enforceRetention({ ctx: world.context(null), input: {} });
  expect(await own({ token })).toMatchObject({ state: "expired" });
  world.pass(2 * day);
  await enforceRetention({ ctx: world.context(null), input: {} });
  await expect(own({ token })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await inbox.list({ organization })).items).toEqual([]);
});

test("an account takes along what its address asked for, and erasing the account erases it", async () => {
  const shop = await company();
  const nina = await world.createUser("Nina Account");
  const { token } = await send({ email: nina.email });
  const { hireRequests } = await world.as(nina).account.export();
  expect(hireRequests).toMatchObject([{ purpose: wishedFor.purpose, state: "open" }]);
  await world.as(nina).account.erase({ confirmation: "erase" });
  await expect(own({ token })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const { organization, inbox } = inboxOf(shop);
  expect((await inbox.list({ organization })).items).toEqual([]);
});

test("skills come from the catalogue", async () => {
  await expect(ask({ skills: ["juggling"] })).rejects.toMatchObject({ cause: { code: "INVALID" } });
  const { owner, organization } = await company();
  const kind = "company" as const;
  const change = { organization, takes: true, kind, skills: ["juggling"] };
  await expect(world.as(owner).hireRequest.intake.update(change)).rejects.toMatchObject({
    cause: { code: "INVALID" },
  });
});
