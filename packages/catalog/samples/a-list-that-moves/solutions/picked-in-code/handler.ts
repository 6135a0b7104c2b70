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

export default async function handler({ query }: Request, { sql }: World): Promise<Response> {
  const { sort = "name", limit = "20", after } = query;
  const size = /^\d{1,3}$/.test(limit) ? Number(limit) : 0;
  if (!["name", "price", "-price"].includes(sort) || size < 1 || size > 100) return { status: 400, body: null };
  const order = sort === "name" ? "name" : `price_cents ${sort === "price" ? "asc" : "desc"} nulls last`;
  const all = await sql<Product>(
    `select id, name, price_cents from product where not withdrawn and ($1::text is null or category = $1) order by ${order}, id`,
    [query.category ?? null],
  );
  const price = (product: Product) => (product.price_cents === null ? Infinity : sort === "price" ? product.price_cents : -product.price_cents);
  const compare = (a: Product, b: Product) =>
    (sort === "name" ? (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) : price(a) === price(b) ? 0 : price(a) - price(b)) || a.id - b.id;
  let rest = all;
  if (after !== undefined) {
    if (!after.startsWith(`${sort} {`)) return { status: 400, body: null };
    const place = JSON.parse(after.slice(sort.length)) as Product;
    rest = all.filter((product) => compare(product, place) > 0);
  }
  const products = rest.slice(0, size);
  return { status: 200, body: { products, next: rest.length > size ? `${sort} ${JSON.stringify(products.at(-1))}` : null } };
}
