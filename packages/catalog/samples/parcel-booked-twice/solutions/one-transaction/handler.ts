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

export default async function handler(request: Request, { sql, fetch }: World): Promise<Response> {
  const [, , id] = request.path.split("/");
  return sql.begin(async (tx): Promise<Response> => {
    const [order] = await tx<Order>("select id, status, grams, address from orders where id::text = $1 for update", [id]);
    if (!order) return { status: 404, body: null };
    const [known] = await tx<{ key: string; label: string | null }>("select key, label from parcel where order_id = $1", [order.id]);
    if (known?.label) return { status: 200, body: { label: known.label } };
    if (order.status !== "paid") return { status: 409, body: null };
    const [parcel] = known ? [known] : await tx<{ key: string }>("insert into parcel (order_id, key) values ($1, gen_random_uuid()) returning key", [order.id]);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      try {
        const answer = await fetch("https://carrier/parcels", {
          method: "POST",
          headers: { "idempotency-key": parcel.key },
          body: JSON.stringify({ order_id: order.id, grams: order.grams, address: order.address }),
        });
        if (answer.status === 200 || answer.status === 201) {
          const { label } = (await answer.json()) as { label: unknown };
          if (typeof label !== "string") continue;
          await tx("update parcel set label = $2 where order_id = $1", [order.id, label]);
          await tx("update orders set status = 'packed' where id = $1", [order.id]);
          return { status: 200, body: { label } };
        }
        if (answer.status < 500 && answer.status !== 429) {
          await tx("delete from parcel where order_id = $1", [order.id]);
          return { status: 422, body: null };
        }
      } catch {
        continue;
      }
    }
    return { status: 503, headers: { "retry-after": "30" }, body: null };
  });
}
