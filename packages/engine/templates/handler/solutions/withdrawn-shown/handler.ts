export default async function handler(request, { sql }) {
  const { id } = request.params;
  if (!/^[1-9]\d{0,9}$/.test(id) || Number(id) > 2147483647) {
    return { status: 400, body: { error: "the number of a product is a whole number" } };
  }
  const [product] = await sql("select id, name from product where id = $1", [Number(id)]);
  if (!product) return { status: 404, body: { error: "there is no such product" } };
  return { status: 200, body: product };
}
