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

class NotEnoughStock extends Error {}
class Repeated extends Error {}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function parseEvent(body: unknown): PaymentEvent | null {
  if (!isObject(body) || typeof body.id !== "string" || typeof body.type !== "string" || !isObject(body.data)) return null;
  const { payment_id, order_id, amount_cents } = body.data;
  if (typeof payment_id !== "string" || typeof order_id !== "number" || typeof amount_cents !== "number") return null;
  return { id: body.id, type: body.type, data: { payment_id, order_id, amount_cents } };
}

/** Whether the partner confirms the payment; null when it can't be asked. */
async function isConfirmed(data: PaymentEvent["data"], fetch: World["fetch"]): Promise<boolean | null> {
  try {
    const answer = await fetch(`https://pay-partner/payments/${encodeURIComponent(data.payment_id)}`);
    if (answer.status >= 500) return null;
    if (!answer.ok) return false;
    const payment = (await answer.json()) as PaymentEvent["data"] & { status: string };
    return payment.status === "succeeded" && payment.order_id === data.order_id && payment.amount_cents === data.amount_cents;
  } catch {
    return null;
  }
}

async function settle(data: PaymentEvent["data"], receivedAt: Date, sql: Sql): Promise<void> {
  // The primary key decides who is first; a second one waits here until the first has committed.
  const stored = await sql(
    `insert into payment (id, order_id, amount_cents, received_at) values ($1, $2, $3, $4)
     on conflict (id) do nothing
     returning id`,
    [data.payment_id, data.order_id, data.amount_cents, receivedAt.toISOString()],
  );
  if (stored.length === 0) throw new Repeated();

  await sql("update orders set status = 'paid' where id = $1", [data.order_id]);
  const missing = await sql(
    `with wanted as (
       select product_id, sum(quantity)::int as quantity from order_line where order_id = $1 group by product_id
     ), taken as (
       update product set stock = stock - wanted.quantity
       from wanted
       where product.id = wanted.product_id and product.stock >= wanted.quantity
       returning product.id
     )
     select product_id from wanted where product_id not in (select id from taken)`,
    [data.order_id],
  );
  if (missing.length > 0) throw new NotEnoughStock();
}

export default async function handler(request: Request, { sql, now, fetch }: World): Promise<Response> {
  const event = parseEvent(request.body);
  if (event === null) return { status: 400, body: { error: "not an event" } };
  if (event.type !== "payment.succeeded") return { status: 200 };

  const confirmed = await isConfirmed(event.data, fetch);
  if (confirmed === null) return { status: 503, body: { error: "the partner can't be asked" } };
  if (!confirmed) return { status: 422, body: { error: "the partner says otherwise" } };

  const [order] = await sql<{ total_cents: number }>("select total_cents from orders where id = $1", [event.data.order_id]);
  if (order?.total_cents !== event.data.amount_cents) return { status: 422, body: { error: "not what the order costs" } };

  try {
    await sql.begin((sql) => settle(event.data, now(), sql));
    return { status: 200 };
  } catch (error) {
    if (error instanceof NotEnoughStock) return { status: 409, body: { error: "not enough in stock" } };
    if (error instanceof Repeated) return { status: 409, body: { error: "this payment was dealt with before" } };
    throw error;
  }
}
