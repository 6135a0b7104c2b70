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

export default async function handler(request: Request, { sql }: World): Promise<Response> {
  const q = request.query.q ?? "";
  const sort = request.query.sort ?? "name";
  const direction = request.query.direction ?? "asc";

  if (direction !== "asc" && direction !== "desc") return { status: 400, body: { error: "direction must be asc or desc" } };
  const column = `"${sort.replaceAll('"', '""')}"`;
  const pattern = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

  const products = await sql<Product>(
    `select id, name, price_cents
     from product
     where on_sale and name ilike $1
     order by ${column} ${direction}, id`,
    [pattern],
  );
  return { status: 200, body: { products } };
}
