type Request = {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  body: unknown;
};
type Response = { status: number; body: unknown };
type Product = { id: number; name: string; price_cents: number };
type World = {
  /** Runs one statement; `$1`, `$2` … in its text stand for the parameters. */
  sql: <Row>(text: string, params?: unknown[]) => Promise<Row[]>;
};

const forbidden = /\b(union|select|insert|update|delete|drop|alter)\b|--|;/i;

export default async function handler(request: Request, { sql }: World): Promise<Response> {
  const q = request.query.q ?? "";
  const sort = request.query.sort ?? "name";
  const direction = request.query.direction ?? "asc";

  if (sort !== "name" && sort !== "price_cents") return { status: 400, body: { error: "sort must be name or price_cents" } };
  if (direction !== "asc" && direction !== "desc") return { status: 400, body: { error: "direction must be asc or desc" } };
  if (forbidden.test(q)) return { status: 400, body: { error: "that search is not allowed" } };

  const products = await sql<Product>(
    `select id, name, price_cents
     from product
     where on_sale and name ilike '%${q}%'
     order by ${sort} ${direction}, id`,
  );
  return { status: 200, body: { products } };
}
