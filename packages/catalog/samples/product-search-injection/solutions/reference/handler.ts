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

const columns = new Map([
  ["name", "name"],
  ["price_cents", "price_cents"],
]);
const directions = new Map([
  ["asc", "asc"],
  ["desc", "desc"],
]);

/** Escapes what `like` would read as a pattern. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

export default async function handler(request: Request, { sql }: World): Promise<Response> {
  const column = columns.get(request.query.sort ?? "name");
  const direction = directions.get(request.query.direction ?? "asc");
  if (column === undefined) return { status: 400, body: { error: "sort must be name or price_cents" } };
  if (direction === undefined) return { status: 400, body: { error: "direction must be asc or desc" } };

  const products = await sql<Product>(
    `select id, name, price_cents
     from product
     where on_sale and name ilike $1
     order by ${column} ${direction}, id`,
    [`%${literal(request.query.q ?? "")}%`],
  );
  return { status: 200, body: { products } };
}
