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

const wrong = (error: string): Response => ({ status: 400, body: { error } });

// The three places that a list can be continued from are spelled out; the cursor is a query string of its own.
function condition(sort: string, last: { id: number; name: string; price: number | null }): [text: string, params: unknown[]] {
  if (sort === "name") return ["and (name > $3 or (name = $3 and id > $4))", [last.name, last.id]];
  if (last.price === null) return ["and price_cents is null and id > $3", [last.id]];
  const further = sort === "price" ? ">" : "<";
  return [`and (price_cents ${further} $3 or price_cents is null or (price_cents = $3 and id ${further} $4))`, [last.price, last.id]];
}

export default async function handler({ query }: Request, { sql }: World): Promise<Response> {
  const sort = query.sort ?? "name";
  if (!["name", "price", "-price"].includes(sort)) return wrong("sort");
  const limit = query.limit === undefined ? 20 : /^\d+$/.test(query.limit) ? parseInt(query.limit, 10) : NaN;
  if (!(limit >= 1 && limit <= 100)) return wrong("limit");

  let [more, params] = ["", [] as unknown[]];
  if (query.after !== undefined) {
    const parts = query.after.split("/");
    const [from, id, price, name] = parts;
    if (parts.length !== 4 || from !== sort || !/^\d{1,9}$/.test(id ?? "") || !/^(none|\d{1,9})$/.test(price ?? "")) return wrong("after");
    [more, params] = condition(sort, { id: Number(id), price: price === "none" ? null : Number(price), name: decodeURIComponent(name ?? "") });
  }
  const direction = sort === "name" ? "name asc" : sort === "price" ? "price_cents asc nulls last" : "price_cents desc nulls last";
  const rows = await sql<Product & { left: number }>(
    `select id, name, price_cents, (count(*) over ())::int as left from product
     where withdrawn = false and (category = $1 or $1::text is null) and $2 = $2::int ${more}
     order by ${direction}, id ${sort === "-price" ? "desc" : "asc"} limit $2`,
    [query.category ?? null, limit, ...params],
  );
  const last = rows[rows.length - 1];
  const next = last && last.left > rows.length
    ? [sort, last.id, last.price_cents ?? "none", encodeURIComponent(last.name)].join("/")
    : null;
  return { status: 200, body: { products: rows.map(({ left: _, ...product }) => product), next } };
}
