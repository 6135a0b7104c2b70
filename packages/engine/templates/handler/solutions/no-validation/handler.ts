export default async function handler(request, { sql }) {
  const [product] = await sql("select id, name from product where id = $1 and on_sale", [request.params.id]);
  if (!product) return { status: 404, body: { error: "there is no such product" } };
  return { status: 200, body: product };
}
