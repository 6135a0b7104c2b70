type Request = {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** The JSON that was sent, or null. */
  body: unknown;
};
type Response = { status: number; headers?: Record<string, string>; body: unknown };
/** Runs one statement; `$1`, `$2` … in its text stand for the parameters. */
type Sql = <Row>(text: string, params?: unknown[]) => Promise<Row[]>;
type Answer = { status: number; json: () => Promise<unknown> };
type World = {
  sql: Sql & { begin: <T>(work: (sql: Sql) => Promise<T>) => Promise<T> };
  /** Throws when there is no answer. */
  fetch: (url: string, init: { method: string; headers: Record<string, string>; body: string }) => Promise<Answer>;
};

type Order = { id: number; status: string; grams: number; address: string };

// The booking first, then the carrier, then the end: three steps, each of which can be taken again.
async function begun(id: number, sql: Sql): Promise<string> {
  for (;;) {
    const [known] = await sql<{ key: string }>("select key from parcel where order_id = $1", [id]);
    if (known) return known.key;
    await sql("insert into parcel (order_id, key) values ($1, gen_random_uuid()::text) on conflict do nothing", [id]);
  }
}

export default async function handler({ path }: Request, { sql, fetch }: World): Promise<Response> {
  const id = Number(/^\/orders\/(\d{1,9})\/parcel$/.exec(path)?.[1] ?? 0);
  const orders = await sql<Order>("select * from orders where id = $1", [id]);
  if (orders.length === 0) return { status: 404, body: null };
  const labels = await sql<{ label: string }>("select label from parcel where order_id = $1 and label is not null", [id]);
  if (labels.length > 0) return { status: 200, body: labels[0] };
  const { status: now, ...parcel } = orders[0];
  if (now !== "paid") return { status: 409, body: null };

  const key = await begun(id, sql);
  const body = JSON.stringify({ order_id: id, grams: parcel.grams, address: parcel.address });
  let left = 3;
  while (left > 0) {
    left -= 1;
    const answer = await fetch("https://carrier/parcels", { method: "POST", headers: { "Idempotency-Key": key }, body }).catch(() => null);
    const status = answer === null ? 599 : answer.status;
    if (status === 200 || status === 201) {
      const told = (await answer?.json().catch(() => null)) as { label?: unknown } | null;
      if (typeof told?.label !== "string") continue;
      await sql(
        `with labelled as (update parcel set label = $3 where order_id = $1 and key = $2 returning order_id)
         update orders set status = 'packed' where id in (select order_id from labelled)`,
        [id, key, told.label],
      );
      return { status: 200, body: { label: told.label } };
    }
    if (status < 500 && status !== 429) {
      await sql("delete from parcel where order_id = $1 and key = $2", [id, key]);
      return { status: 422, body: { carrier: status } };
    }
  }
  return { status: 503, headers: { "Retry-After": "30" }, body: null };
}
