type World = Parameters<Parameters<typeof check>[2]>[0];
type Plan = { "Shared Hit Blocks": number; "Shared Read Blocks": number };

const toPack = (warehouse: string) =>
  `select id, placed_at, total_cents from orders where status = 'open' and warehouse = '${warehouse}' order by placed_at limit 20`;
const caller = (email: string) => `select id, name from customer where lower(email) = lower('${email}')`;
const week = (customer: number, from: string, to: string) =>
  `select id, placed_at, total_cents from orders where customer_id = ${customer} and placed_at >= '${from}' and placed_at < '${to}' order by placed_at desc`;

/** The blocks that a statement reads when the database knows its data. */
async function blocks({ candidate, expect }: World, statement: string): Promise<number> {
  expect((await candidate.sql("analyze")).error).toBeUndefined();
  const { rows } = await candidate.sql<{ "QUERY PLAN": [{ Plan: Plan }] }>(`explain (analyze, buffers, timing off, format json) ${statement}`);
  const plan = rows?.[0]["QUERY PLAN"][0].Plan;
  expect(plan).toBeDefined();
  return (plan?.["Shared Hit Blocks"] ?? 0) + (plan?.["Shared Read Blocks"] ?? 0);
}


check("every-warehouse", "Each warehouse finds what it has to pack in at most 40 blocks", async (world) => {
  for (const warehouse of ["north", "south", "harbour", "attic"]) {
    world.expect(await blocks(world, toPack(warehouse))).toBeLessThanOrEqual(40);
  }
}, { weight: 2 });

check("with-other-orders", "Where other orders are open, they are found as well", async (world) => {
  for (const warehouse of ["north", "harbour"]) {
    world.expect(await blocks(world, toPack(warehouse))).toBeLessThanOrEqual(40);
  }
  world.expect(await blocks(world, week(9, "2026-02-02", "2026-02-09"))).toBeLessThanOrEqual(75);
}, { data: "another" });

check("weeks-of-companies", "A week of a company with thousands of orders is found in at most 75 blocks", async (world) => {
  for (const customer of [7, 8, 9]) {
    for (const [from, to] of [["2026-03-02", "2026-03-09"], ["2025-01-01", "2025-01-08"], ["2026-03-20", "2026-03-27"]]) {
      world.expect(await blocks(world, week(customer, from, to))).toBeLessThanOrEqual(75);
    }
  }
}, { weight: 2 });

check("years-of-small-customers", "A year of a customer with few orders is found in at most 75 blocks", async (world) => {
  for (const customer of [10, 2500, 5999, 42]) {
    world.expect(await blocks(world, week(customer, "2025-01-01", "2026-01-01"))).toBeLessThanOrEqual(75);
  }
});

check("every-caller", "Callers are found in any case, and those who don't exist are not", async (world) => {
  for (const email of ["customer.3000@mail.example", "CUSTOMER.3001@mail.EXAMPLE", "nobody@mail.example"]) {
    world.expect(await blocks(world, caller(email))).toBeLessThanOrEqual(8);
  }
  world.expect((await world.candidate.sql(caller("AMARA@MAIL.EXAMPLE"))).rows).toEqual([{ id: 42, name: "Amara Okafor" }]);
});

check("number-of-indexes", "There are at most three indexes on orders", async ({ sql, expect }) => {
  const [{ n }] = await sql<{ n: number }>("select count(*)::int as n from pg_index where indrelid = 'orders'::regclass");
  expect(n).toBeLessThanOrEqual(3);
}, { weight: 2 });

check("size", "The indexes take up at most 2 MB together", async ({ sql, expect }) => {
  const [{ bytes }] = await sql<{ bytes: number }>(`
    select coalesce(sum(pg_relation_size(indexrelid)), 0)::int as bytes
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace s on s.oid = c.relnamespace
    where s.nspname = 'public' and not indisprimary`);
  expect(bytes).toBeLessThanOrEqual(2_000_000);
}, { weight: 2 });

check("one-address", "An address that differs only in its case is refused to a second customer", async ({ sql, candidate, expect }) => {
  expect((await candidate.sql("insert into customer (id, name, email) values (9001, 'Somebody else', 'AMARA@mail.example')")).error).toBeDefined();
  expect((await candidate.sql("insert into customer (id, name, email) values (9001, 'Somebody else', 'amara@mail.example')")).error).toBeDefined();
  expect((await candidate.sql("update customer set email = 'Amara@mail.example' where id = 43")).error).toBeDefined();
  expect((await candidate.sql("insert into customer (id, name, email) values (9001, 'Somebody else', 'amara2@mail.example')")).error).toBeUndefined();
  expect((await candidate.sql("update customer set email = 'AMARA@mail.example' where id = 42")).error).toBeUndefined();
  expect(await sql("select count(*)::int as n from customer")).toEqual([{ n: 6001 }]);
}, { weight: 2 });

check("nothing-else-changed", "Rows, columns and the rules of today are what they were", async ({ sql, candidate, expect }) => {
  expect(await sql("select count(*)::int as orders, sum(total_cents)::int as cents, count(*) filter (where status = 'open')::int as open from orders")).toEqual([
    { orders: 30000, cents: 151344000, open: 300 },
  ]);
  expect(await sql("select count(*)::int as n, min(email) as first from customer")).toEqual([{ n: 6000, first: "CUSTOMER.1000@MAIL.EXAMPLE" }]);
  const columns = await sql<{ column_name: string }>("select column_name from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position");
  expect(columns.map((column) => column.column_name)).toEqual(["id", "name", "email", "id", "customer_id", "warehouse", "status", "placed_at", "total_cents"]);
  const order = "insert into orders (id, customer_id, warehouse, status, placed_at, total_cents) values";
  expect((await candidate.sql(`${order} (50001, 42, 'attic', 'open', '2026-05-01', 100)`)).error).toBeUndefined();
  expect((await candidate.sql(`${order} (50002, 42, 'attic', 'open', '2026-05-01', 100)`)).error).toBeUndefined();
  expect((await candidate.sql(`${order} (50001, 42, 'north', 'open', '2026-05-01', 100)`)).error).toMatchObject({ code: "23505" });
  expect((await candidate.sql(`${order} (50003, 77777, 'north', 'open', '2026-05-01', 100)`)).error).toMatchObject({ code: "23503" });
  expect((await candidate.sql("update orders set status = 'lost' where id = 50001")).error).toMatchObject({ code: "23514" });
  expect((await candidate.sql("update orders set status = 'shipped' where id = 50001")).error).toBeUndefined();
});
