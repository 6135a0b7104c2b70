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

/** What a list is sorted by before the id: no price is further away than any price. */
const sorts: Record<string, { key: string; type: string; shape: RegExp }> = {
  name: { key: "name", type: "text", shape: /^/ },
  price: { key: "coalesce(price_cents::float8, 'infinity')", type: "float8", shape: /^(\d+|Infinity)$/ },
  "-price": { key: "coalesce(-price_cents::float8, 'infinity')", type: "float8", shape: /^(-?\d+|Infinity)$/ },
};

type Place = { sort: string; key: string; id: number };

function parsePlace(text: string): Place | undefined {
  try {
    const [sort, key, id] = JSON.parse(text) as [string, string, number];
    return sorts[sort]?.shape.test(key) && Number.isInteger(id) ? { sort, key, id } : undefined;
  } catch {
    return undefined;
  }
}

export default async function handler(request: Request, { sql }: World): Promise<Response> {
  const { sort = "name", category = null, limit = "20", after } = request.query;
  const by = Object.hasOwn(sorts, sort) ? sorts[sort] : undefined;
  const place = after === undefined ? null : parsePlace(after);
  if (by === undefined || !/^([1-9]\d?|100)$/.test(limit) || place === undefined || (place !== null && place.sort !== sort)) {
    return { status: 400, body: { error: "sort, limit or after is wrong" } };
  }

  const found = await sql<Product & { key: string }>(
    `select id, name, price_cents, (${by.key})::text as key
     from product
     where not withdrawn
       and ($1::text is null or category = $1)
       and ($3::int is null or ${by.key} > $2::${by.type})
     order by ${by.key}, id
     limit $4`,
    [category, place?.key ?? null, place?.id ?? null, Number(limit) + 1],
  );
  const page = found.slice(0, Number(limit));
  const last = page.at(-1);
  return {
    status: 200,
    body: {
      products: page.map(({ id, name, price_cents }) => ({ id, name, price_cents })),
      next: last && found.length > page.length ? JSON.stringify([sort, last.key, last.id]) : null,
    },
  };
}
