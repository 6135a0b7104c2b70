check("addresses-moved", "Each address of today is in the new table, as the default of its customer", async ({ sql, expect }) => {
  expect(await sql("select customer_id, street, postcode, city, is_default from address order by customer_id")).toEqual([
    { customer_id: 1, street: "12 Kiln Lane", postcode: "BS1 4QA", city: "Bristol", is_default: true },
    { customer_id: 2, street: "Backgatan 3", postcode: "411 02", city: "Göteborg", is_default: true },
    { customer_id: 5, street: "Am Markt 8", postcode: null, city: "Weimar", is_default: true },
  ]);
});

check("orders-linked", "Each order of today points to the address of its customer", async ({ sql, expect }) => {
  const orders = await sql(`select o.id, a.customer_id, a.street from orders o left join address a on a.id = o.address_id order by o.id`);
  expect(orders).toEqual([
    { id: 101, customer_id: 1, street: "12 Kiln Lane" },
    { id: 102, customer_id: 2, street: "Backgatan 3" },
    { id: 103, customer_id: 1, street: "12 Kiln Lane" },
    { id: 104, customer_id: null, street: null },
    { id: 105, customer_id: null, street: null },
    { id: 106, customer_id: 5, street: "Am Markt 8" },
  ]);
});

check("second-address", "A customer gets a second address, and an order goes there", async ({ sql, candidate, expect }) => {
  const added = await candidate.sql("insert into address (customer_id, street, city) values (1, 'Studio 4, Dock Road', 'Bristol') returning id, is_default");
  expect(added.error).toBeUndefined();
  expect(added.rows?.[0].is_default).toBe(false);
  const order = await candidate.sql("insert into orders (customer_id, placed_on, total_cents, address_id) values (1, '2026-03-01', 500, $1) returning id", [added.rows?.[0].id ?? 0]);
  expect(order.error).toBeUndefined();
  expect(await sql("select count(*)::int as n from address where customer_id = 1")).toEqual([{ n: 2 }]);
});

check("nothing-lost", "Every customer and every order is still there, unchanged", async ({ sql, expect }) => {
  expect(await sql("select count(*)::int as n from customer")).toEqual([{ n: 5 }]);
  expect(await sql("select id, customer_id, total_cents from orders order by id")).toEqual([
    { id: 101, customer_id: 1, total_cents: 3900 },
    { id: 102, customer_id: 2, total_cents: 8900 },
    { id: 103, customer_id: 1, total_cents: 1250 },
    { id: 104, customer_id: 3, total_cents: 2600 },
    { id: 105, customer_id: null, total_cents: 850 },
    { id: 106, customer_id: 5, total_cents: 4200 },
  ]);
});
