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

// One fixed statement: even the order is chosen by values.
const statement = `
  select id, name, price_cents
  from product
  where on_sale and position(lower($1) in lower(name)) > 0
  order by
    case when $2 = 'name' and $3 = 'asc' then name end asc,
    case when $2 = 'name' and $3 = 'desc' then name end desc,
    case when $2 = 'price_cents' and $3 = 'asc' then price_cents end asc,
    case when $2 = 'price_cents' and $3 = 'desc' then price_cents end desc,
    id`;

export default async function handler(request: Request, { sql }: World): Promise<Response> {
  const q = request.query.q ?? "";
  const sort = request.query.sort ?? "name";
  const direction = request.query.direction ?? "asc";

  if (!["name", "price_cents"].includes(sort) || !["asc", "desc"].includes(direction)) {
    return { status: 400, body: { error: "unknown sort or direction" } };
  }
  return { status: 200, body: { products: await sql<Product>(statement, [q, sort, direction]) } };
}
