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

const mostAttempts = 3;

const refuse = (status: number, error: string): Response => ({ status, body: { error } });

/** A label, a refusal, or nobody knows. */
async function book(order: Order, key: string, fetch: World["fetch"]): Promise<{ label: string } | "refused" | "unknown"> {
  try {
    const answer = await fetch("https://carrier/parcels", {
      method: "POST",
      headers: { "idempotency-key": key },
      body: JSON.stringify({ order_id: order.id, grams: order.grams, address: order.address }),
    });
    if (answer.status === 429 || answer.status >= 500) return "unknown";
    if (answer.status !== 200 && answer.status !== 201) return "refused";
    const { label } = (await answer.json()) as { label: unknown };
    return typeof label === "string" ? { label } : "unknown";
  } catch {
    return "unknown";
  }
}

export default async function handler(request: Request, { sql, fetch }: World): Promise<Response> {
  const [, , id] = request.path.split("/");
  const [order] = await sql<Order & { label: string | null }>(
    `select o.id, o.status, o.grams, o.address, p.label
     from orders o left join parcel p on p.order_id = o.id where o.id::text = $1`,
    [id],
  );
  if (!order) return refuse(404, "no such order");
  if (order.label !== null) return { status: 200, body: { label: order.label } };
  if (order.status !== "paid") return refuse(409, "this order can't be packed");

  // The key is stored before the carrier is asked; who comes second gets the first one's.
  const [booking] = await sql<{ key: string }>(
    `insert into parcel (order_id, key) values ($1, gen_random_uuid())
     on conflict (order_id) do update set key = parcel.key returning key`,
    [order.id],
  );
  const key = booking?.key ?? "";

  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const result = await book(order, key, fetch);
    if (result === "unknown") continue;
    if (result === "refused") {
      await sql("delete from parcel where key = $1 and label is null", [key]);
      return refuse(422, "the carrier refuses this parcel");
    }
    await sql.begin(async (transaction) => {
      await transaction("update parcel set label = $2 where key = $1", [key, result.label]);
      await transaction("update orders set status = 'packed' where id = $1", [order.id]);
    });
    return { status: 200, body: result };
  }
  await sql("delete from parcel where key = $1 and label is null", [key]);
  return { ...refuse(503, "the carrier does not answer"), headers: { "retry-after": "30" } };
}
