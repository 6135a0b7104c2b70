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

export default async function handler(request: Request, { sql }: World): Promise<Response> {
  const { customer_id, lines, voucher } = request.body as Wanted;

  const [customer] = await sql("select id from customer where id = $1", [customer_id]);
  if (!customer) return { status: 422, body: { error: "no such customer" } };
  const [order] = await sql<{ id: number }>(
    "insert into orders (customer_id, total_cents) values ($1, 0) returning id",
    [customer_id],
  );
  if (!order) return { status: 500, body: null };

  let total = 0;
  for (const [index, line] of lines.entries()) {
    const [product] = await sql<Product>("select id, price_cents, stock from product where id = $1", [line.product_id]);
    if (!product) return { status: 422, body: { error: "no such product" } };
    if (product.stock < line.quantity) return { status: 409, body: { error: "not enough in stock" } };
    try {
      await sql("update product set stock = $2 where id = $1", [product.id, product.stock - line.quantity]);
    } catch {
      await sql("delete from order_line where order_id = $1", [order.id]);
      await sql("delete from orders where id = $1", [order.id]);
      return { status: 503, body: { error: "being counted" } };
    }
    await sql(
      "insert into order_line (order_id, line_number, product_id, quantity, unit_cents) values ($1, $2, $3, $4, $5)",
      [order.id, index + 1, product.id, line.quantity, product.price_cents],
    );
    total += product.price_cents * line.quantity;
  }

  await sql("insert into outbox (order_id) values ($1)", [order.id]);

  if (voucher !== undefined) {
    const [found] = await sql<{ cents: number }>("select cents from voucher where code = $1 and used_by is null", [voucher]);
    if (!found) return { status: 422, body: { error: "this voucher can't be used" } };
    await sql("update voucher set used_by = $2 where code = $1", [voucher, order.id]);
    total = Math.max(0, total - found.cents);
  }

  await sql("update orders set total_cents = $2 where id = $1", [order.id, total]);
  return { status: 201, body: { id: order.id, total_cents: total } };
}
