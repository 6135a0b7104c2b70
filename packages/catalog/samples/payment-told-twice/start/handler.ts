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

export default async function handler(request: Request, { sql, now }: World): Promise<Response> {
  const event = request.body as PaymentEvent;
  const { payment_id, order_id, amount_cents } = event.data;

  await sql("insert into payment (id, order_id, amount_cents, received_at) values ($1, $2, $3, $4)", [
    payment_id,
    order_id,
    amount_cents,
    now().toISOString(),
  ]);
  await sql("update orders set status = 'paid' where id = $1", [order_id]);
  const lines = await sql<{ product_id: number; quantity: number }>(
    "select product_id, quantity from order_line where order_id = $1",
    [order_id],
  );
  for (const line of lines) {
    await sql("update product set stock = stock - $2 where id = $1", [line.product_id, line.quantity]);
  }
  return { status: 200 };
}
