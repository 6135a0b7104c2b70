type Request = {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** The JSON that was sent, or null. */
  body: unknown;
};
type Response = { status: number; body: unknown };
/** Runs one statement; `$1`, `$2` … in its text stand for the parameters. */
type Sql = <Row>(text: string, params?: unknown[]) => Promise<Row[]>;
type World = { sql: Sql & { begin: <T>(work: (sql: Sql) => Promise<T>) => Promise<T> } };

type Line = { product_id: number; quantity: number };
type Wanted = { customer_id: number; lines: Line[]; voucher?: string };
type Product = { id: number; price_cents: number; stock: number };

const refusal = (status: number, error: string): Response => ({ status, body: { error } });

// What the database is asked to change says itself under which condition.
export default async function handler(request: Request, { sql }: World): Promise<Response> {
  const wanted = request.body as Wanted;
  const quantities = new Map<number, number>();
  for (const { product_id, quantity } of wanted.lines) {
    quantities.set(product_id, (quantities.get(product_id) ?? 0) + quantity);
  }
  const ids = [...quantities.keys()].sort((a, b) => a - b);
  let answer = refusal(500, "no answer");
  const leave = (response: Response): never => {
    answer = response;
    throw answer;
  };

  try {
    await sql.begin(async (tx) => {
      if ((await tx("select from customer where id = $1", [wanted.customer_id])).length === 0) leave(refusal(422, "customer"));
      const known = await tx<{ id: number }>("select id from product where id = any($1::int[])", [ids]);
      if (known.length < ids.length) leave(refusal(422, "product"));

      const [{ id }] = await tx<{ id: number }>("insert into orders (customer_id, total_cents) values ($1, 0) returning id", [wanted.customer_id]);
      let cents = 0;
      if (wanted.voucher !== undefined) {
        const used = await tx<{ cents: number }>(
          "update voucher set used_by = $2 where code = $1 and used_by is null returning cents",
          [wanted.voucher, id],
        );
        if (used.length === 0) leave(refusal(422, "voucher"));
        cents -= used[0].cents;
      }
      const prices = new Map<number, number>();
      for (const product of ids) {
        const taken = await tx<{ price_cents: number }>(
          "update product set stock = stock - $2 where id = $1 and stock >= $2 returning price_cents",
          [product, quantities.get(product)],
        );
        if (taken.length === 0) leave(refusal(409, "stock"));
        prices.set(product, taken[0].price_cents);
      }
      await tx(
        `insert into order_line (order_id, line_number, product_id, quantity, unit_cents)
         select $1, line.number, (line.value->>'product_id')::int, (line.value->>'quantity')::int, p.price_cents
         from jsonb_array_elements($2::jsonb) with ordinality as line (value, number)
         join product p on p.id = (line.value->>'product_id')::int`,
        [id, JSON.stringify(wanted.lines)],
      );
      for (const { product_id, quantity } of wanted.lines) cents += quantity * (prices.get(product_id) ?? 0);
      await tx("update orders set total_cents = greatest(0, $2::int) where id = $1", [id, cents]);
      await tx("insert into outbox (order_id) values ($1)", [id]);
      answer = { status: 201, body: { id, total_cents: cents < 0 ? 0 : cents } };
    });
  } catch (error) {
    if ((error as { code?: string }).code === "SH001") return refusal(503, "being counted");
    if (error !== answer) throw error;
  }
  return answer;
}
