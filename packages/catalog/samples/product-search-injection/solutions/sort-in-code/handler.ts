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

const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);

export default async function handler({ query }: Request, { sql }: World): Promise<Response> {
  const { q = "", sort = "name", direction = "asc" } = query;
  if (sort !== "name" && sort !== "price_cents") return { status: 400, body: { error: `cannot sort by ${sort}` } };
  if (direction !== "asc" && direction !== "desc") return { status: 400, body: { error: `no such direction: ${direction}` } };

  const onSale = await sql<Product>("select id, name, price_cents from product where on_sale order by id");
  const wanted = q.toLowerCase();
  const sign = direction === "asc" ? 1 : -1;
  const products = onSale
    .filter((product) => product.name.toLowerCase().includes(wanted))
    .sort((a, b) => sign * compare(a[sort], b[sort]) || a.id - b.id);
  return { status: 200, body: { products } };
}
