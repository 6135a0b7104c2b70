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

type Product = { name: string; price_cents: number };
type Rating = { reviews: number; stars: number | null };
type Box = Product & Rating & { also_bought: number[] };

/** What was read for a product in a language, and under which version. Nothing in it is anybody's own. */
const remembered = new Map<string, { version: string; box: Box }>();

async function readBox(id: string, lang: string, sql: World["sql"]): Promise<Box | undefined> {
  const [product] = await sql<Product>(
    `select coalesce(wanted.name, english.name) as name, p.price_cents
     from product p
     join product_name english on english.product_id = p.id and english.lang = 'en'
     left join product_name wanted on wanted.product_id = p.id and wanted.lang = $2
     where p.id::text = $1`,
    [id, lang],
  );
  if (!product) return undefined;
  const [rating] = await sql<Rating>(
    "select count(*)::int as reviews, round(avg(stars), 1)::float8 as stars from review where product_id::text = $1",
    [id],
  );
  const also = await sql<{ product_id: number }>(
    `select other.product_id
     from order_line mine join order_line other on other.order_id = mine.order_id and other.product_id <> mine.product_id
     where mine.product_id::text = $1
     group by other.product_id
     order by count(distinct other.order_id) desc, other.product_id
     limit 3`,
    [id],
  );
  return { ...product, reviews: rating?.reviews ?? 0, stars: rating?.stars ?? null, also_bought: also.map((other) => other.product_id) };
}

export default async function handler(request: Request, { sql }: World): Promise<Response> {
  const [, , id = ""] = request.path.split("/");
  const { lang = "en" } = request.query;
  const token = request.headers.authorization?.replace(/^Bearer /, "");

  // The version is read first: what changes meanwhile is read again the next time.
  const [now] = await sql<{ version: string; favourite: boolean }>(
    `select version::text, exists (
       select from favourite f join session s on s.member_id = f.member_id where s.token = $2 and f.product_id = v.product_id
     ) as favourite
     from product_version v where product_id = $1`,
    [Number(id), token ?? null],
  );
  if (!now) return { status: 404, body: { error: "no such product" } };

  const key = JSON.stringify([id, lang]);
  const kept = remembered.get(key);
  const box = kept !== undefined ? kept.box : await readBox(id, lang, sql);
  if (!box) return { status: 404, body: { error: "no such product" } };
  remembered.set(key, { version: now.version, box });
  return { status: 200, body: { ...box, favourite: now.favourite } };
}
