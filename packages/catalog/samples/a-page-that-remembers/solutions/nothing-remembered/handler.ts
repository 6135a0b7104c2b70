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

const notFound: Response = { status: 404, body: { error: "no such product" } };

const wholeBox = `
  select coalesce(wanted.name, english.name) as name, p.price_cents, rating.reviews, rating.stars,
         array(
           select other.product_id
           from order_line mine join order_line other on other.order_id = mine.order_id and other.product_id <> mine.product_id
           where mine.product_id = p.id
           group by other.product_id
           order by count(distinct other.order_id) desc, other.product_id
           limit 3
         ) as also_bought
  from product p
  join product_name english on english.product_id = p.id and english.lang = 'en'
  left join product_name wanted on wanted.product_id = p.id and wanted.lang = $2
  cross join lateral (
    select count(*)::int as reviews, round(avg(stars), 1)::float8 as stars from review where product_id = p.id
  ) as rating
  where p.id::text = $1`;

export default async function handler(request: Request, { sql }: World): Promise<Response> {
  const [, , id] = request.path.split("/");
  const { lang = "en" } = request.query;

  // The version is read first: what changes meanwhile is read again the next time.
  const [now] = await sql<{ version: string; favourite: boolean }>(
    `select version::text, exists (
       select from favourite f join session s on s.member_id = f.member_id
       where 'Bearer ' || s.token = $2 and f.product_id = v.product_id
     ) as favourite
     from product_version v where product_id = $1`,
    [Number(id), request.headers.authorization ?? null],
  );
  if (!now) return notFound;

  const key = JSON.stringify([id, lang]);
  const kept = remembered.get(key);
  const [box] = await sql<Box>(wholeBox, [id, lang]);
  if (!box) return notFound;
  remembered.set(key, { version: now.version, box });
  return { status: 200, body: { ...box, favourite: now.favourite } };
}
