const paid = (payment_id: string, order_id: number, amount_cents: number) => ({ payment_id, order_id, amount_cents });
const event = (id: string, data: ReturnType<typeof paid>, type = "payment.succeeded") => ({
  method: "POST",
  path: "/webhooks/payments",
  body: { id, type, data },
});

/** The partner, who knows these payments and no others. */
const knows = (...payments: ReturnType<typeof paid>[]) => ({ path }: { path: string }) => {
  const payment = payments.find((one) => path === `/payments/${one.payment_id}`);
  return payment
    ? { status: 200, body: { ...payment, status: "succeeded" } }
    : { status: 404, body: { error: "no such payment" } };
};

const stock = "select id, stock from product order by id";
const untouched = [{ id: 1, stock: 10 }, { id: 2, stock: 3 }, { id: 3, stock: 5 }];
const mugsAndTeapot = [{ id: 1, stock: 8 }, { id: 2, stock: 2 }, { id: 3, stock: 5 }];

check("after-a-restart", "After a restart a payment that was dealt with is still known", async ({ http, restart, sql, partner, expect }) => {
  const payment = paid("pay_7", 101, 6400);
  partner("pay-partner", knows(payment));
  expect((await http(event("evt_31", payment))).status).toBe(200);
  await restart();
  expect((await http(event("evt_31", payment))).status).toBe(200);
  expect(await sql("select count(*)::int as n from payment")).toEqual([{ n: 1 }]);
  expect(await sql(stock)).toEqual(mugsAndTeapot);
}, { weight: 2 });

check("two-events-one-payment", "Two events about one payment count once", async ({ http, sql, partner, expect }) => {
  const payment = paid("pay_7", 101, 6400);
  partner("pay-partner", knows(payment));
  expect((await http(event("evt_31", payment))).status).toBe(200);
  expect((await http(event("evt_32", payment))).status).toBe(200);
  expect(await sql("select count(*)::int as n from payment")).toEqual([{ n: 1 }]);
  expect(await sql(stock)).toEqual(mugsAndTeapot);
}, { weight: 2 });

check("at-the-same-time", "Told several times at once, a payment counts once, and all are answered with 200", async ({ together, sql, partner, expect }) => {
  const payment = paid("pay_7", 101, 6400);
  partner("pay-partner", knows(payment));
  const answers = await together([event("evt_31", payment), event("evt_31", payment), event("evt_32", payment)]);
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
  expect(await sql("select count(*)::int as n from payment")).toEqual([{ n: 1 }]);
  expect(await sql(stock)).toEqual(mugsAndTeapot);
}, { weight: 2 });

check("several-payments", "Payments of different orders each count", async ({ http, sql, partner, expect }) => {
  const payments = [paid("pay_7", 101, 6400), paid("pay_8", 103, 850)];
  partner("pay-partner", knows(...payments));
  expect((await http(event("evt_31", payments[0]))).status).toBe(200);
  expect((await http(event("evt_33", payments[1]))).status).toBe(200);
  expect(await sql("select id, status from orders order by id")).toEqual([
    { id: 101, status: "paid" }, { id: 102, status: "pending" }, { id: 103, status: "paid" }, { id: 104, status: "pending" },
  ]);
  expect(await sql(stock)).toEqual([{ id: 1, stock: 8 }, { id: 2, stock: 2 }, { id: 3, stock: 4 }]);
});

check("product-on-two-lines", "A product on two lines of an order leaves the stock for both", async ({ http, sql, partner, expect }) => {
  const payment = paid("pay_9", 104, 6250);
  partner("pay-partner", knows(payment));
  expect((await http(event("evt_40", payment))).status).toBe(200);
  expect(await sql(stock)).toEqual([{ id: 1, stock: 5 }, { id: 2, stock: 3 }, { id: 3, stock: 5 }]);
});

check("not-enough-stock", "Without enough in stock nothing is stored, not even a part", async ({ http, sql, partner, expect }) => {
  const payment = paid("pay_10", 102, 16450);
  partner("pay-partner", knows(payment));
  expect((await http(event("evt_50", payment))).status).toBe(409);
  expect(await sql("select count(*)::int as n from payment")).toEqual([{ n: 0 }]);
  expect(await sql("select status from orders where id = 102")).toEqual([{ status: "pending" }]);
  expect(await sql(stock)).toEqual(untouched);
}, { weight: 2 });

check("told-again-after-refill", "When the warehouse has refilled, the same event goes through", async ({ http, sql, partner, expect }) => {
  const payment = paid("pay_10", 102, 16450);
  partner("pay-partner", knows(payment));
  expect((await http(event("evt_50", payment))).status).toBe(409);
  await sql("update product set stock = 4 where id = 2");
  expect((await http(event("evt_50", payment))).status).toBe(200);
  expect(await sql("select status from orders where id = 102")).toEqual([{ status: "paid" }]);
  expect(await sql(stock)).toEqual([{ id: 1, stock: 10 }, { id: 2, stock: 0 }, { id: 3, stock: 4 }]);
});

check("partner-silent", "While the partner does not answer nothing is stored, and the next telling goes through", async ({ http, sql, partner, expect }) => {
  const payment = paid("pay_7", 101, 6400);
  partner("pay-partner", () => "timeout");
  expect((await http(event("evt_31", payment))).status).toBe(503);
  for (const status of [500, 502]) {
    partner("pay-partner", () => ({ status, body: null }));
    expect((await http(event("evt_31", payment))).status).toBe(503);
  }
  expect(await sql("select count(*)::int as n from payment")).toEqual([{ n: 0 }]);
  expect(await sql(stock)).toEqual(untouched);
  partner("pay-partner", knows(payment));
  expect((await http(event("evt_31", payment))).status).toBe(200);
  expect(await sql(stock)).toEqual(mugsAndTeapot);
}, { weight: 2 });

check("forged", "An event that the partner does not confirm stores nothing", async ({ http, sql, partner, expect }) => {
  const real = [paid("pay_8", 103, 850), paid("pay_14", 103, 6400), paid("pay_15", 101, 100)];
  const refused = { status: 200, body: { ...paid("pay_11", 101, 6400), status: "failed" } };
  partner("pay-partner", (request: { path: string }) => (request.path === "/payments/pay_11" ? refused : knows(...real)(request)));
  const unknown = [paid("pay_666", 101, 6400), paid("pay_11", 101, 6400), paid("pay_8", 101, 850), paid("pay_8", 101, 6400)];
  // another order's payment, and one of another amount, though the event says what the order costs
  for (const forged of [...unknown, paid("pay_14", 101, 6400), paid("pay_15", 101, 6400)]) {
    expect((await http(event("evt_66", forged))).status).toBe(422);
  }
  expect(await sql("select count(*)::int as n from payment")).toEqual([{ n: 0 }]);
  expect(await sql("select count(*)::int as n from orders where status = 'paid'")).toEqual([{ n: 0 }]);
  expect(await sql(stock)).toEqual(untouched);
}, { weight: 2 });

check("other-amount", "A payment of another amount than the order's, or of no order, stores nothing", async ({ http, sql, partner, expect }) => {
  const payments = [paid("pay_12", 101, 100), paid("pay_13", 999, 6400)];
  partner("pay-partner", knows(...payments));
  for (const payment of payments) {
    expect((await http(event("evt_70", payment))).status).toBe(422);
  }
  expect(await sql("select count(*)::int as n from payment")).toEqual([{ n: 0 }]);
  expect(await sql(stock)).toEqual(untouched);
});

check("malformed", "An event that lacks something is answered with 400", async ({ http, sql, partner, expect }) => {
  partner("pay-partner", knows(paid("pay_7", 101, 6400)));
  const type = "payment.succeeded";
  const bodies = [
    null, {}, { id: "evt_31", type }, { id: "evt_31", data: paid("pay_7", 101, 6400) }, { type, data: paid("pay_7", 101, 6400) },
    { id: "evt_31", type, data: { payment_id: "pay_7", order_id: 101 } }, { id: "evt_31", type, data: { order_id: 101, amount_cents: 6400 } },
    { id: "evt_31", type, data: { payment_id: "pay_7", amount_cents: 6400 } },
  ];
  for (const body of bodies) {
    expect((await http({ method: "POST", path: "/webhooks/payments", body })).status).toBe(400);
  }
  expect(await sql("select count(*)::int as n from payment")).toEqual([{ n: 0 }]);
  expect(await sql(stock)).toEqual(untouched);
});
