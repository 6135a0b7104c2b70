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

type Outcome = { state: "booked"; label: string } | { state: "refused" } | { state: "unknown" };

async function attempt(ask: () => Promise<Answer>, times: number): Promise<Outcome> {
  if (times === 0) return { state: "unknown" };
  try {
    const answer = await ask();
    const retry = answer.status >= 500 || answer.status === 429;
    if (!retry && !(answer.status === 200 || answer.status === 201)) return { state: "refused" };
    const label = retry ? undefined : ((await answer.json()) as { label?: unknown }).label;
    if (typeof label === "string") return { state: "booked", label };
  } catch {
    // No answer, or none that can be read: nobody knows.
  }
  return attempt(ask, times - 1);
}

/** Short transactions before and after the carrier is asked, none meanwhile. */
export default async function handler(request: Request, world: World): Promise<Response> {
  const key = request.path.split("/")[2];
  const before = await world.sql.begin<Response | { order: Order; key: string }>(async (sql) => {
    const [order] = await sql<Order>("select id, status, grams, address from orders where id::text = $1 for update", [key]);
    if (!order) return { status: 404, body: "no such order" };
    let [parcel] = await sql<{ key: string; label: string | null }>("select key, label from parcel where order_id = $1", [order.id]);
    if (parcel?.label) return { status: 200, body: { label: parcel.label } };
    if (order.status !== "paid") return { status: 409, body: "not paid" };
    if (!parcel) [parcel] = await sql<{ key: string; label: null }>("insert into parcel (order_id, key) values ($1, gen_random_uuid()) returning key, label", [order.id]);
    return { order, key: parcel.key };
  });
  if ("status" in before) return before;

  const { id, grams, address } = before.order;
  const outcome = await attempt(
    () =>
      world.fetch("https://carrier/parcels", {
        method: "POST",
        headers: { "idempotency-key": before.key, "content-type": "application/json" },
        body: JSON.stringify({ order_id: id, grams, address }),
      }),
    3,
  );

  return world.sql.begin(async (sql) => {
    switch (outcome.state) {
      case "booked":
        await sql("update orders set status = 'packed' where id = $1", [id]);
        await sql("update parcel set label = $2 where order_id = $1", [id, outcome.label]);
        return { status: 200, body: { label: outcome.label } };
      case "refused":
        await sql("delete from parcel where key = $1", [before.key]);
        return { status: 422, body: "refused" };
      default:
        return { status: 503, headers: { "retry-after": "30" }, body: "nobody knows" };
    }
  });
}
