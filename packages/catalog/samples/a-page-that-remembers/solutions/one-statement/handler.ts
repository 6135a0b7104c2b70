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


// The database is told which version is known here, and makes the box only where it has another.
const statement = `
  select v.version::text,
         exists (select from session join favourite using (member_id) where token = $4 and product_id = v.product_id) as favourite,
         case when v.version::text is distinct from $3 then (
           select jsonb_build_object(
             'name', (select name from product_name n where n.product_id = p.id and lang in ($2, 'en') order by lang = $2 desc limit 1),
             'price_cents', p.price_cents,
             'reviews', (select count(*) from review r where r.product_id = p.id),
             'stars', (select round(avg(stars), 1) from review r where r.product_id = p.id),
             'also_bought', array(
               select product_id from order_line
               where product_id <> p.id and order_id in (select order_id from order_line where product_id = p.id)
               group by product_id order by count(distinct order_id) desc, product_id limit 3
             )
           )
           from product p where p.id = v.product_id
         ) end as box
  from product_version v
  where v.product_id = $1::int`;

type Known = { version: string; box: Record<string, unknown> };
const known: Record<string, Record<string, Known>> = {};

export default async function handler({ path, query, headers }: Request, { sql }: World): Promise<Response> {
  const id = path.split("/")[2] ?? "0";
  const lang = query.lang || "en";
  const byLanguage = (known[id] ??= Object.create(null) as Record<string, Known>);
  const [, token = null] = (headers.authorization ?? "").split(" ");
  const [row] = await sql<Known & { favourite: boolean }>(statement, [id, lang, byLanguage[lang]?.version ?? null, token]);
  if (row === undefined) {
    delete known[id];
    return { status: 404, body: {} };
  }
  if (row.box !== null) byLanguage[lang] = { version: row.version, box: row.box };
  return { status: 200, body: { ...byLanguage[lang].box, favourite: row.favourite } };
}
