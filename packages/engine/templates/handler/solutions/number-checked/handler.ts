function productNumber(text: string): number | null {
  const number = Number(text);
  const canonical = String(number) === text;
  return canonical && Number.isInteger(number) && number >= 1 && number <= 2 ** 31 - 1 ? number : null;
}

export default async function handler({ params }, { sql }) {
  const id = productNumber(params.id);
  if (id === null) return { status: 400, body: { error: "not a number" } };
  const rows = await sql("select id, name, on_sale from product where id = $1", [id]);
  const found = rows.find((row) => row.on_sale);
  return found
    ? { status: 200, body: { id: found.id, name: found.name } }
    : { status: 404, body: { error: "not found" } };
}
