import { afterAll, beforeAll, expect, test } from "vitest";
import { organizationId } from "../contract/ids.ts";
import { makeOrganization } from "../testing/factories.ts";
import { openTestWorld, type TestWorld } from "../testing/test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

test("every table of the application has row-level security that binds its owner too, and a policy", async () => {
  const tables = await world.app.sql`
    select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      exists (select from pg_policy p where p.polrelid = c.oid) as has_policy
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p')`;
  expect(tables.length).toBeGreaterThan(10);
  expect(
    tables.filter((table) => !(table["enabled"] && table["forced"] && table["has_policy"])),
  ).toEqual([]);
});

test("every tenant table says whose it is", async () => {
  const tables = await world.app.sql`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and a.attnotnull)
    order by 1`;
  // `organization` is the tenant itself; the others also hold what happens outside every organization: what a person
  // does alone, the public catalogue, practice, and requests, which go to several organizations.
  expect(tables.map((table) => table["name"])).toEqual([
    "attempt",
    "attempt_clock",
    "audit",
    "draft",
    "hire_request",
    "hire_request_address",
    "organization",
    "run",
    "sample_secret",
    "sample_version",
    "submission",
    "verdict",
    "verdict_check",
    "verdict_check_detail",
    "visitor_use",
  ]);
});

test("the application's role owns nothing and bypasses nothing", async () => {
  const [role] = await world.app.sql`
    select current_user::text as name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      (select count(*)::int from pg_class where relowner = r.oid) as owns
    from pg_roles r where rolname = current_user`;
  expect(role).toEqual({
    name: "unsung_app",
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
    owns: 0,
  });
});

test("outside a transaction with a scope no tenant row can be read", async () => {
  await world.createUser("Ada");
  await world.admin`
    insert into organization (id, slug, name, about, retention_months, created_at, updated_at)
    values (${world.services.newId(organizationId)}, 'hidden', 'Hidden', '', 6, now(), now())`;
  expect(await world.app.sql`select name from organization`).toEqual([]);
  expect(await world.app.sql`select name from auth."user"`).toEqual([]);
});

test("the application can't read what belongs to sign-in, nor rewrite the audit", async () => {
  await expect(world.app.sql`select password from auth.account`).rejects.toMatchObject({
    code: "42501",
  });
  await expect(world.app.sql`select token from auth.session`).rejects.toMatchObject({
    code: "42501",
  });
  await expect(world.app.sql`update audit set action = 'nothing.happened'`).rejects.toMatchObject({
    code: "42501",
  });
  await expect(world.app.sql`delete from audit`).rejects.toMatchObject({ code: "42501" });
});

test("an organization's audit is its members' to read, and nobody else's", async () => {
  const made = await makeOrganization(world);
  const other = await makeOrganization(world);
  const actionsSeenFrom = (id: string) =>
    world.app.sql.begin(async (sql) => {
      await sql`select set_config('app.organization_id', ${id}, true)`;
      return sql`select action, organization_id from audit`;
    });
  expect(await actionsSeenFrom(made.details.id)).toEqual([
    { action: "organization.created", organization_id: made.details.id },
  ]);
  expect(await actionsSeenFrom(other.details.id)).toHaveLength(1);
  expect(await actionsSeenFrom("")).toEqual([]);
});

test("nobody writes into the audit in another's name", async () => {
  const [ada, eve] = [await world.createUser("Ada"), await world.createUser("Eve")];
  const forged = world.app.sql.begin(async (sql) => {
    await sql`select set_config('app.user_id', ${eve.id}, true)`;
    await sql`
      insert into audit (id, actor_user_id, action, subject_id, details, request_id, at)
      values (gen_random_uuid(), ${ada.id}, 'job.closed', gen_random_uuid(), '{}', 'x', now())`;
  });
  await expect(forged).rejects.toMatchObject({ code: "42501" });
});

test("members can look up the account of a colleague, and of nobody else", async () => {
  const made = await makeOrganization(world);
  await world.createUser("Dana Secret");
  const names = await world.app.sql.begin(async (sql) => {
    await sql`select set_config('app.organization_id', ${made.details.id}, true)`;
    return sql`select name from auth."user"`;
  });
  expect(names).toEqual([{ name: made.owner.name }]);
});
