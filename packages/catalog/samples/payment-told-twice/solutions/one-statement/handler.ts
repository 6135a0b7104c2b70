type Request = {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** The JSON that was sent, or null. */
  body: unknown;
};
type Response = { status: number; body?: unknown };

/** Runs one statement; `$1`, `$2` … in its text stand for the parameters. An error has PostgreSQL's code in `code`. */
type Sql = <Row>(text: string, params?: unknown[]) => Promise<Row[]>;
type World = {
  sql: Sql & { begin: <T>(work: (sql: Sql) => Promise<T>) => Promise<T> };
  now: () => Date;
  /** Throws when there is no answer. */
  fetch: (url: string) => Promise<{ ok: boolean; status: number; json: () => Promise<unknown> }>;
  log: (...values: unknown[]) => void;
};

type PaymentEvent = {
  id: string;
  type: string;
  data: { payment_id: string; order_id: number; amount_cents: number };
};

// Everything in one statement, which is a transaction by itself; the table's own rule (`stock >= 0`) says when there is too little.
const settle = `
  with stored as (
    insert into payment (id, order_id, amount_cents, received_at)
    values ($1, $2, $3, $4)
    on conflict do nothing
    returning order_id
  ), marked as (
    update orders set status = 'paid' from stored where orders.id = stored.order_id
  )
  update product
  set stock = stock - needed.pieces
  from (
    select l.product_id, sum(l.quantity) as pieces
    from order_line l
    join stored s on s.order_id = l.order_id
    group by l.product_id
  ) needed
  where needed.product_id = product.id`;
const checkViolation = "23514";

export default async function handler(request: Request, { sql, now, fetch }: World): Promise<Response> {
  const event = request.body as PaymentEvent | null;
  const values = [event?.id, event?.type, event?.data?.payment_id, event?.data?.order_id, event?.data?.amount_cents];
  if (event === null || values.includes(undefined)) return { status: 400 };
  if (event.type !== "payment.succeeded") return { status: 200 };
  const { payment_id, order_id, amount_cents } = event.data;

  const response = await fetch("https://pay-partner/payments/" + payment_id).catch(() => null);
  if (response === null || response.status > 499) return { status: 503 };
  const payment = response.ok ? ((await response.json()) as Record<string, unknown>) : {};
  const orders = await sql("select id from orders where id = $1 and total_cents = $2", [order_id, amount_cents]);
  const agrees = payment.status === "succeeded" && payment.order_id === order_id && payment.amount_cents === amount_cents;
  if (!agrees || orders.length !== 1) return { status: 422 };

  try {
    await sql(settle, [payment_id, order_id, amount_cents, now().toISOString()]);
  } catch (error) {
    if ((error as { code?: string }).code === checkViolation) return { status: 409 };
    throw error;
  }
  return { status: 200 };
}
