const largest = "2147483647";

export default async function handler(request, { sql }) {
  const id = String(request.params.id);
  const digits = id !== "" && [...id].every((sign) => sign >= "0" && sign <= "9") && id[0] !== "0";
  if (!digits || id.length > 10 || (id.length === 10 && id > largest)) {
    return { status: 400, body: { error: "bad number" } };
  }
  const products = await sql("select id, name from product where on_sale");
  for (const product of products) {
    if (String(product.id) === id) return { status: 200, body: product };
  }
  return { status: 404, body: { error: "nothing there" } };
}
