export default async function handler(request, { sql }) {
  const [product] = await sql("select * from product limit 1");
  return { status: 200, body: product };
}
