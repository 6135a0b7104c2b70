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
  const [order] = await sql<Order>("select id, status, grams, address from orders where id = $1", [Number(id)]);
  if (!order) return { status: 404, body: { error: "no such order" } };

  const answer = await fetch("https://carrier/parcels", {
    method: "POST",
    headers: {},
    body: JSON.stringify({ order_id: order.id, grams: order.grams, address: order.address }),
  });
  const { label } = (await answer.json()) as { label: string };
  await sql("insert into parcel (order_id, key, label) values ($1, $2, $3)", [order.id, "none", label]);
  await sql("update orders set status = 'packed' where id = $1", [order.id]);
  return { status: 200, body: { label } };
}
