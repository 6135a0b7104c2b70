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

// The order's row is locked first, so that whatever is told about it is dealt with one after the other.
const answer = (status: number): Response => ({ status, body: { ok: status === 200 } });

export default async function handler({ body }: Request, { sql, now, fetch, log }: World): Promise<Response> {
  const { id, type, data } = (body ?? {}) as Partial<PaymentEvent>;
  if (!id || !type || !data?.payment_id || !data.order_id || data.amount_cents === undefined) return answer(400);
  if (type !== "payment.succeeded") return answer(200);

  let told: { order_id: number; amount_cents: number; status: string };
  try {
    const response = await fetch(`https://pay-partner/payments/${data.payment_id}`);
    if (response.status === 404) return answer(422);
    if (!response.ok) return answer(503);
    told = (await response.json()) as typeof told;
  } catch (error) {
    log("the partner does not answer", error);
    return answer(503);
  }
  if (told.status !== "succeeded" || told.order_id !== data.order_id || told.amount_cents !== data.amount_cents) return answer(422);

  try {
    return await sql.begin(async (sql) => {
      const [order] = await sql<{ total_cents: number }>("select total_cents from orders where id = $1 for update", [data.order_id]);
      if (!order || order.total_cents !== data.amount_cents) return answer(422);
      const [{ known } = { known: false }] = await sql<{ known: boolean }>(
        "select exists (select from payment where id = $1) as known",
        [data.payment_id],
      );
      if (known) return answer(200);

      const lines = await sql<{ product_id: number; quantity: number }>(
        "select product_id, quantity from order_line where order_id = $1 order by product_id",
        [data.order_id],
      );
      for (const { product_id, quantity } of lines) {
        const taken = await sql("update product set stock = stock - $2 where id = $1 and stock >= $2 returning id", [product_id, quantity]);
        if (taken.length === 0) throw new Error("sold out");
      }
      await sql("update orders set status = 'paid' where id = $1", [data.order_id]);
      await sql("insert into payment values ($1, $2, $3, $4)", [data.payment_id, data.order_id, data.amount_cents, now().toISOString()]);
      return answer(200);
    });
  } catch (error) {
    if (error instanceof Error && error.message === "sold out") return answer(409);
    throw error;
  }
}
