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

check("first-time", "A payment is stored, the order is paid and its pieces leave the stock", async ({ http, sql, partner, expect }) => {
  const payment = paid("pay_7", 101, 6400);
  partner("pay-partner", knows(payment));
  const answer = await http(event("evt_31", payment));
  expect(answer.status).toBe(200);
  expect(await sql("select id, order_id, amount_cents from payment")).toEqual([{ id: "pay_7", order_id: 101, amount_cents: 6400 }]);
  expect(await sql("select status from orders where id = 101")).toEqual([{ status: "paid" }]);
  expect(await sql(stock)).toEqual(mugsAndTeapot);
});

check("told-twice", "The same event again is answered with 200 and changes nothing", async ({ http, sql, partner, expect }) => {
  const payment = paid("pay_7", 101, 6400);
  partner("pay-partner", knows(payment));
  for (let time = 1; time <= 3; time += 1) {
    const answer = await http(event("evt_31", payment));
    expect(answer.status).toBe(200);
  }
  expect(await sql("select count(*)::int as n from payment")).toEqual([{ n: 1 }]);
  expect(await sql(stock)).toEqual(mugsAndTeapot);
});

check("other-types", "An event of another type is answered with 200 and stores nothing", async ({ http, sql, partner, expect }) => {
  const payment = paid("pay_7", 101, 6400);
  partner("pay-partner", knows(payment));
  const answer = await http(event("evt_30", payment, "payment.created"));
  expect(answer.status).toBe(200);
  expect(await sql("select count(*)::int as n from payment")).toEqual([{ n: 0 }]);
  expect(await sql(stock)).toEqual(untouched);
});

check("unknown-payment", "A payment that the partner doesn't know is answered with 422", async ({ http, sql, partner, expect }) => {
  partner("pay-partner", knows());
  const answer = await http(event("evt_66", paid("pay_66", 101, 6400)));
  expect(answer.status).toBe(422);
  expect(await sql("select status from orders where id = 101")).toEqual([{ status: "pending" }]);
});
