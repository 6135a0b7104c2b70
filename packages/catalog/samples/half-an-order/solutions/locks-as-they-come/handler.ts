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

async function place({ customer_id, lines, voucher }: Wanted, sql: Sql): Promise<Response> {
  const [customer] = await sql("select id from customer where id = $1", [customer_id]);
  if (!customer) throw new Refused(422, "no such customer");

  const rows: Product[] = [];
  for (const line of lines) {
    rows.push(...(await sql<Product>("select id, price_cents, stock from product where id = $1 for update", [line.product_id])));
  }
  const products = new Map(rows.map((product) => [product.id, product]));
  const priced = lines.map((line) => {
    const product = products.get(line.product_id);
    if (!product) throw new Refused(422, "no such product");
    return { ...line, product };
  });

  const [discount] = await sql<{ cents: number }>(
    "select cents from voucher where code = $1 and used_by is null for update",
    [voucher ?? null],
  );
  if (voucher !== undefined && !discount) throw new Refused(422, "this voucher can't be used");

  for (const { product, quantity } of priced) {
    product.stock -= quantity;
    if (product.stock < 0) throw new Refused(409, "not enough in stock");
  }

  const sum = priced.reduce((cents, { product, quantity }) => cents + product.price_cents * quantity, 0);
  const total = Math.max(0, sum - (discount?.cents ?? 0));
  const [order] = await sql<{ id: number }>(
    "insert into orders (customer_id, total_cents) values ($1, $2) returning id",
    [customer_id, total],
  );
  const id = order?.id;
  for (const [index, { product, quantity }] of priced.entries()) {
    await sql(
      "insert into order_line (order_id, line_number, product_id, quantity, unit_cents) values ($1, $2, $3, $4, $5)",
      [id, index + 1, product.id, quantity, product.price_cents],
    );
    await sql("update product set stock = stock - $2 where id = $1", [product.id, quantity]);
  }
  await sql("update voucher set used_by = $2 where code = $1", [voucher ?? null, id]);
  await sql("insert into outbox (order_id) values ($1)", [id]);
  return { status: 201, body: { id, total_cents: total } };
}

export default async function handler(request: Request, { sql }: World): Promise<Response> {
  try {
    return await sql.begin(async (transaction) => place(request.body as Wanted, transaction));
  } catch (error) {
    const status = error instanceof Refused ? error.status : (error as { code?: string }).code === "SH001" ? 503 : null;
    if (status === null) throw error;
    return { status, body: { error: String(error) } };
  }
}
