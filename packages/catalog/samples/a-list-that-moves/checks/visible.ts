type Page = { products: { id: number; name: string; price_cents: number | null }[]; next: string | null };
type World = Parameters<Parameters<typeof check>[2]>[0];

const address = (query: Record<string, string>) =>
  `/products?${Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&")}`;

async function read({ http, expect }: World, query: Record<string, string>): Promise<Page> {
  const answer = await http<Page>({ path: address(query) });
  expect(answer.status).toBe(200);
  return answer.body;
}

/** Ids from the beginning to the end; `between` is done before each page but the first. */
async function walk(world: World, query: Record<string, string>, between: (page: number, last: number) => Promise<unknown> = async () => null): Promise<number[]> {
  const ids: number[] = [];
  let after: string | null = null;
  for (let page = 0; page < 40; page += 1) {
    if (after !== null) await between(page, ids[ids.length - 1]);
    const read1: Page = await read(world, after === null ? query : { ...query, after });
    ids.push(...read1.products.map((product) => product.id));
    after = read1.next;
    if (after === null) return ids;
  }
  return [...ids, -1]; // it never came to an end
}

const byName = [5, 11, 7, 3, 6, 13, 8, 4, 10, 2, 1, 14, 12];
const cheapest = [10, 2, 12, 3, 6, 11, 14, 13, 1, 5, 4, 7, 8];
const dearest = [5, 1, 13, 3, 6, 11, 14, 2, 12, 10, 4, 7, 8];


check("first-page", "The first page holds the first products, and a way to the next", async (world) => {
  const page = await read(world, { limit: "3" });
  world.expect(page.products).toEqual([
    { id: 5, name: "Bread knife", price_cents: 5400 },
    { id: 11, name: "Chopping board", price_cents: 1250 },
    { id: 7, name: "Copper kettle", price_cents: null },
  ]);
  world.expect(typeof page.next).toBe("string");
});

check("by-name", "From the beginning to the end every product comes once, by name", async (world) => {
  world.expect(await walk(world, { limit: "4" })).toEqual(byName);
  world.expect(await walk(world, {})).toEqual(byName);
});

check("cheapest-first", "Sorted by price the cheapest come first and those without a price last", async (world) => {
  world.expect(await walk(world, { sort: "price", limit: "100" })).toEqual(cheapest);
  world.expect(await walk(world, { sort: "price", limit: "5" })).toEqual(cheapest);
});

check("added-in-front", "What is added in front of a page makes nothing come twice", async (world) => {
  const seen = await walk(world, { limit: "4" }, async (page) =>
    world.sql("insert into product (id, name, category, price_cents) values ($1, 'Apron', 'kitchen', 2000)", [100 + page]));
  world.expect(seen).toEqual(byName);
}, { weight: 2 });
