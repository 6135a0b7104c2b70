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

/** Thrown inside the transaction, so that it is rolled back. */
class Refused extends Error {
  status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** One order after the other: whoever holds this lock is the only one who places an order. */
const oneAtATime = "select pg_advisory_xact_lock(7001)";

export default async function handler(request: Request, { sql: database }: World): Promise<Response> {
  const { customer_id, lines, voucher } = request.body as Wanted;
  return database
    .begin(async (sql) => {
      await sql(oneAtATime);
      const [state] = await sql<{ known: boolean; unknown_products: number; discount: number | null; short: boolean; cents: number }>(
        `with line as (
           select l.product_id, l.quantity, p.id, p.price_cents, p.stock
           from jsonb_to_recordset($2::jsonb) as l (product_id int, quantity int) left join product p on p.id = l.product_id
         )
         select exists (select from customer where id = $1) as known,
                (select count(*) from line where id is null)::int as unknown_products,
                (select cents from voucher where code = $3 and used_by is null) as discount,
                exists (select from line group by id, stock having sum(quantity) > stock) as short,
                (select coalesce(sum(price_cents * quantity), 0) from line)::int as cents`,
        [customer_id, JSON.stringify(lines), voucher ?? null],
      );
      if (!state.known || state.unknown_products > 0) throw new Refused(422, "who or what is that?");
      if (voucher !== undefined && state.discount === null) throw new Refused(422, "this voucher can't be used");
      if (state.short) throw new Refused(409, "not enough in stock");
      const total = Math.max(state.cents - (state.discount ?? 0), 0);
      const [order] = await sql<{ id: number }>("insert into orders (customer_id, total_cents) values ($1, $2) returning id", [customer_id, total]);
      let number = 0;
      for (const { product_id, quantity } of lines) {
        number += 1;
        await sql(
          `with taken as (update product set stock = stock - $4 where id = $3 returning price_cents)
           insert into order_line (order_id, line_number, product_id, quantity, unit_cents) select $1, $2, $3, $4, price_cents from taken`,
          [order.id, number, product_id, quantity],
        );
      }
      if (voucher) await sql("update voucher set used_by = $1 where code = $2", [order.id, voucher]);
      await sql("insert into outbox values ($1)", [order.id]);
      return { status: 201, body: { id: order.id, total_cents: total } };
    })
    .catch((error: Error & { code?: string; status?: number }) => {
      if (error.code === "SH001") return { status: 503, body: null };
      if (error.status === undefined) throw error;
      return { status: error.status, body: { error: error.message } };
    });
}
