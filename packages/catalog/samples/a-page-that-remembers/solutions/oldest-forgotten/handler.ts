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

/** The boxes of the newest versions; the oldest are forgotten, so that the memory doesn't grow for ever. */
class Boxes {
  readonly #most: number;
  readonly #boxes = new Map<string, Box>();
  constructor(most: number) {
    this.#most = most;
  }
  async get(key: string, make: () => Promise<Box | undefined>): Promise<Box | undefined> {
    const box = this.#boxes.get(key) ?? (await make());
    if (box === undefined) return undefined;
    this.#boxes.delete(key);
    this.#boxes.set(key, box);
    for (const oldest of this.#boxes.keys()) if (this.#boxes.size > this.#most) this.#boxes.delete(oldest);
    return box;
  }
}

const boxes = new Boxes(500);

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
  const id = request.path.split("/")[2] ?? "";
  const lang = request.query.lang ?? "en";
  const versions = await sql<{ version: string }>("select version::text from product_version where product_id = $1", [parseInt(id, 10) || 0]);
  for (const { version } of versions) {
    const box = await boxes.get([id, version, lang].join(" "), async () => readBox(id, lang, sql));
    const [favourite] = await sql(
      "select from favourite f join session s on s.member_id = f.member_id where s.token = $1 and f.product_id::text = $2",
      [request.headers.authorization?.replace(/^Bearer /, "") ?? "", id],
    );
    if (box) return { status: 200, body: { ...box, favourite: Boolean(favourite) } };
  }
  return { status: 404, body: { error: "no such product" } };
}
