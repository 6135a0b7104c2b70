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

// The list of priced products and that of the others are two lists, read one after the other.
type Cursor = { s: string; n?: string; p?: number; i: number };

async function read(sql: World["sql"], where: string, order: string, params: unknown[]): Promise<Product[]> {
  return sql<Product>(`select id, name, price_cents from product where not withdrawn and coalesce(category = $1, true) and ${where} order by ${order} limit $2`, params);
}

export default async function handler({ query }: Request, { sql }: World): Promise<Response> {
  const { sort = "name", limit = "20" } = query;
  const size = /^[0-9]{1,3}$/.test(limit) ? Number(limit) : 0;
  if (!/^(name|-?price)$/.test(sort) || size === 0 || size > 100) return { status: 400, body: null };
  let cursor: Cursor | null = null;
  if (query.after) {
    try {
      cursor = JSON.parse(query.after) as Cursor;
    } catch {
      return { status: 400, body: null };
    }
    if (cursor?.s !== sort) return { status: 400, body: null };
  }
  if (query.after === "") return { status: 400, body: null };

  const base = [query.category ?? null, size + 1];
  const found: Product[] = [];
  if (sort === "name") {
    found.push(...(cursor ? await read(sql, "(name, id) > ($3, $4)", "name, id", [...base, cursor.n, cursor.i]) : await read(sql, "true", "name, id", base)));
  } else {
    const sign = sort === "price" ? 1 : -1;
    if (!cursor || cursor.p !== undefined) {
      const where = "price_cents is not null and ($3::int is null or (price_cents * $4::int, id) > ($3 * $4, $5::int))";
      found.push(...(await read(sql, where, "price_cents * $4, id", [...base, cursor?.p ?? null, sign, cursor?.i ?? null])));
    }
    if (found.length <= size) {
      const from = cursor && cursor.p === undefined ? cursor.i : 0;
      found.push(...(await read(sql, "price_cents is null and id > $3", "id", [...base, from])));
    }
  }
  const products = found.slice(0, size);
  const last = products[products.length - 1];
  const next = found.length > size ? { s: sort, n: last.name, p: last.price_cents ?? undefined, i: last.id } : null;
  return { status: 200, body: { products, next: next && JSON.stringify(next) } };
}
