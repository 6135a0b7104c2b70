type Request = {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** The JSON that was sent, or null. */
  body: unknown;
};
type Response = { status: number; body: unknown };
type World = {
  /** Runs one statement; `$1`, `$2` … in its text stand for the parameters. */
  sql: <Row>(text: string, params?: unknown[]) => Promise<Row[]>;
};

type Product = { id: number; name: string; price_cents: number | null };

const orders: Record<string, string> = { name: "name", price: "price_cents", "-price": "price_cents desc" };

export default async function handler(request: Request, { sql }: World): Promise<Response> {
  const { sort = "name", category = null, limit = "20", after = "0" } = request.query;
  const page = Number(after);
  const products = await sql<Product>(
    `select id, name, price_cents from product
     where not withdrawn and ($1::text is null or category = $1)
     order by ${orders[sort]}
     limit $2 offset $3`,
    [category, Number(limit), page * Number(limit)],
  );
  return { status: 200, body: { products, next: String(page + 1) } };
}
