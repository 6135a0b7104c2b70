const newOrder = "insert into orders (customer_id, placed_on, total_cents, address_id) values ($1, '2026-05-01', 100, $2) returning id";
const newAddress = "insert into address (customer_id, street, is_default) values ($1, $2, $3) returning id";
const addressOf = "select id from address where customer_id = $1 and is_default";

check("nothing-to-move", "Who has no street has no address, and those who share a house have one each", async ({ sql, expect }) => {
  expect(await sql("select customer_id, street, postcode, city, is_default from address order by customer_id")).toEqual([
    { customer_id: 7, street: "Rua Nova 1", postcode: "1100-001", city: "Lisboa", is_default: true },
    { customer_id: 40, street: "Rua Nova 1", postcode: "1100-001", city: "Lisboa", is_default: true },
    { customer_id: 90, street: "The Old Mill", postcode: null, city: null, is_default: true },
    { customer_id: 92, street: "Allen Avenue 40", postcode: "", city: "Ikeja", is_default: true },
  ]);
  expect(await sql("select count(distinct id)::int as n from address")).toEqual([{ n: 4 }]);
}, { data: "many" });

check("orders-to-the-right-house", "Orders point to their own customer's address, or to none", async ({ sql, expect }) => {
  const orders = await sql(`select o.id, o.customer_id, o.total_cents, a.customer_id as address_of
                            from orders o left join address a on a.id = o.address_id order by o.id`);
  expect(orders).toEqual([
    { id: 1, customer_id: 7, total_cents: 100, address_of: 7 },
    { id: 2, customer_id: 40, total_cents: 200, address_of: 40 },
    { id: 3, customer_id: 40, total_cents: 300, address_of: 40 },
    { id: 4, customer_id: 41, total_cents: 400, address_of: null },
    { id: 5, customer_id: 91, total_cents: 500, address_of: null },
    { id: 6, customer_id: 90, total_cents: 600, address_of: 90 },
    { id: 7, customer_id: null, total_cents: 700, address_of: null },
    { id: 8, customer_id: null, total_cents: 800, address_of: null },
    { id: 9, customer_id: 7, total_cents: 900, address_of: 7 },
  ]);
}, { data: "many" });

check("empty-shop", "The migration works where there are no rows", async ({ sql, candidate, expect }) => {
  expect(await sql("select count(*)::int as n from address")).toEqual([{ n: 0 }]);
  const customer = await candidate.sql("insert into customer (name, email) values ('First', 'first@mail.example') returning id");
  const address = await candidate.sql(newAddress, [customer.rows?.[0].id ?? 0, "High Street 1", true]);
  expect(address.error).toBeUndefined();
}, { data: "empty-shop" });

check("one-default", "The database refuses a second default address", async ({ sql, candidate, expect }) => {
  expect((await candidate.sql(newAddress, [1, "Second Street 2", true])).error).toBeDefined();
  const other = await candidate.sql(newAddress, [1, "Second Street 2", false]);
  expect(other.error).toBeUndefined();
  expect((await candidate.sql("update address set is_default = true where id = $1", [other.rows?.[0].id ?? 0])).error).toBeDefined();
  expect(await sql("select count(*)::int as n from address where customer_id = 1 and is_default")).toEqual([{ n: 1 }]);
});

check("more-addresses", "A customer may have many addresses, none of them the default if so wished", async ({ sql, candidate, expect }) => {
  for (const street of ["First Street 1", "Second Street 2", "Third Street 3"]) {
    expect((await candidate.sql(newAddress, [3, street, false])).error).toBeUndefined();
    expect((await candidate.sql(newAddress, [1, street, false])).error).toBeUndefined();
  }
  expect(await sql("select count(*)::int as n from address where customer_id = 3")).toEqual([{ n: 3 }]);
  expect(await sql("select count(*)::int as n from address where customer_id = 1")).toEqual([{ n: 4 }]);
});

check("the-default-moves", "Another address becomes the default once the old one has ceased to be", async ({ sql, candidate, expect }) => {
  const other = await candidate.sql(newAddress, [1, "Second Street 2", false]);
  expect((await candidate.sql("update address set is_default = false where customer_id = 1")).error).toBeUndefined();
  expect((await candidate.sql("update address set is_default = true where id = $1", [other.rows?.[0].id ?? 0])).error).toBeUndefined();
  expect(await sql("select street from address where customer_id = 1 and is_default")).toEqual([{ street: "Second Street 2" }]);
});

check("somebody-elses-address", "The database refuses an order with another customer's address", async ({ sql, candidate, expect }) => {
  const [jonas] = await sql<{ id: number }>(addressOf, [2]);
  const [amara] = await sql<{ id: number }>(addressOf, [1]);
  expect((await candidate.sql(newOrder, [1, jonas.id])).error).toBeDefined();
  expect((await candidate.sql("update orders set address_id = $1 where id = 101", [jonas.id])).error).toBeDefined();
  expect((await candidate.sql("update orders set customer_id = 2 where id = 101")).error).toBeDefined();
  expect((await candidate.sql("update address set customer_id = 2, is_default = false where id = $1", [amara.id])).error).toBeDefined();
  expect((await candidate.sql(newOrder, [1, 987654])).error).toBeDefined();
  expect((await candidate.sql(newOrder, [1, amara.id])).error).toBeUndefined();
  expect((await candidate.sql(newOrder, [1, null])).error).toBeUndefined();
}, { weight: 2 });

check("guest-without-address", "The database refuses a guest's order with an address", async ({ sql, candidate, expect }) => {
  const [amara] = await sql<{ id: number }>(addressOf, [1]);
  expect((await candidate.sql(newOrder, [null, amara.id])).error).toBeDefined();
  expect((await candidate.sql("update orders set address_id = $1 where id = 105", [amara.id])).error).toBeDefined();
  expect((await candidate.sql(newOrder, [null, null])).error).toBeUndefined();
});

check("used-address-stays", "An address that an order points to cannot be deleted, an unused one can", async ({ sql, candidate, expect }) => {
  const [amara] = await sql<{ id: number }>(addressOf, [1]);
  expect((await candidate.sql("delete from address where id = $1", [amara.id])).error).toBeDefined();
  const unused = await candidate.sql(newAddress, [1, "Second Street 2", false]);
  expect((await candidate.sql("delete from address where id = $1", [unused.rows?.[0].id ?? 0])).error).toBeUndefined();
  expect(await sql("select count(*)::int as n from address where customer_id = 1")).toEqual([{ n: 1 }]);
});

check("required", "An address needs a customer who exists and a street", async ({ candidate, expect }) => {
  expect((await candidate.sql(newAddress, [1, "Somewhere 1", false])).error).toBeUndefined();
  expect((await candidate.sql(newAddress, [null, "Nowhere 1", false])).error).toBeDefined();
  expect((await candidate.sql(newAddress, [987654, "Nowhere 1", false])).error).toBeDefined();
  expect((await candidate.sql(newAddress, [1, null, false])).error).toBeDefined();
  expect((await candidate.sql("insert into address (customer_id, street, is_default) values (1, 'Nowhere 1', null)")).error).toBeDefined();
});

check("old-version", "The old version of the application goes on reading and writing", async ({ sql, candidate, expect }) => {
  const read = await candidate.sql("select id, name, email, street, postcode, city from customer where id = 2");
  expect(read.rows).toEqual([{ id: 2, name: "Jonas Lindqvist", email: "jonas@mail.example", street: "Backgatan 3", postcode: "411 02", city: "Göteborg" }]);
  const added = await candidate.sql("insert into customer (name, email, street, postcode, city) values ('Tomas Novak', 'tomas@mail.example', 'Long Row 5', null, 'Brno') returning id");
  expect(added.error).toBeUndefined();
  expect((await candidate.sql("update customer set street = 'Storgatan 1' where id = 2")).error).toBeUndefined();
  expect((await candidate.sql("update customer set street = null, city = null where id = 1")).error).toBeUndefined();
  const order = await candidate.sql("insert into orders (customer_id, placed_on, total_cents) values ($1, '2026-03-01', 700) returning id", [added.rows?.[0].id ?? 0]);
  expect(order.error).toBeUndefined();
  expect((await candidate.sql("insert into orders (customer_id, placed_on, total_cents) values (null, '2026-03-01', 700)")).error).toBeUndefined();
  expect(await sql("select count(*)::int as n from customer")).toEqual([{ n: 6 }]);
  expect(await sql("select count(*)::int as n from orders")).toEqual([{ n: 8 }]);
}, { weight: 2 });

check("key", "The id is the primary key, and the database makes it", async ({ sql, candidate, expect }) => {
  const key = await sql(
    `select a.attname::text as column from pg_index i
     join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
     where i.indrelid = 'address'::regclass and i.indisprimary`,
  );
  expect(key).toEqual([{ column: "id" }]);
  const ids = await Promise.all(["Third Street 3", "Fourth Street 4"].map((street) => candidate.sql(newAddress, [1, street, false])));
  expect(new Set(ids.map(({ rows }) => rows?.[0].id)).size).toBe(2);
});
