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


check("dearest-first", "The dearest first, and those without a price last all the same", async (world) => {
  for (const limit of ["100", "6", "1"]) {
    world.expect(await walk(world, { sort: "-price", limit })).toEqual(dearest);
  }
});

check("without-a-price", "Products without a price are paged through, whichever way one sorts", async (world) => {
  await world.sql("insert into product (id, name, category, price_cents) select n, 'Rarity ' || n, 'rare', null from generate_series(50, 60) as n");
  const rare = [50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60];
  for (const limit of ["1", "2", "3", "4", "11"]) {
    for (const sort of ["price", "-price"]) {
      world.expect(await walk(world, { sort, limit, category: "rare" })).toEqual(rare);
    }
  }
  world.expect(await walk(world, { sort: "price", limit: "4" })).toEqual([...cheapest, ...rare]);
  world.expect(await walk(world, { sort: "-price", limit: "3" })).toEqual([...dearest, ...rare]);
}, { weight: 2 });

check("same-price", "Products of the same price are not lost where a page ends among them", async (world) => {
  for (const limit of ["1", "2", "3", "4", "5", "7"]) {
    world.expect(await walk(world, { sort: "price", limit })).toEqual(cheapest);
    world.expect(await walk(world, { sort: "-price", limit })).toEqual(dearest);
  }
}, { weight: 2 });

check("same-name", "Products of the same name are not lost where a page ends among them", async (world) => {
  for (const limit of ["1", "2", "5"]) {
    world.expect(await walk(world, { sort: "name", limit })).toEqual(byName);
  }
});

check("category", "A category has pages of its own", async (world) => {
  world.expect(await walk(world, { category: "tea", limit: "2" })).toEqual([7, 3, 6, 4, 10, 1]);
  world.expect(await walk(world, { category: "kitchen", sort: "-price", limit: "3" })).toEqual([5, 13, 11, 14, 2, 12, 8]);
  world.expect(await read(world, { category: "garden" })).toEqual({ products: [], next: null });
});

check("withdrawn-in-front", "What is withdrawn in front of a page makes nothing be missed", async (world) => {
  const seen = await walk(world, { sort: "price", limit: "3" }, async (page) => world.sql("update product set withdrawn = true where id = $1", [page === 1 ? 10 : 3]));
  world.expect(seen).toEqual(cheapest);
}, { weight: 2 });

check("the-last-one-goes", "The list goes on where the product at which a page ended is deleted", async (world) => {
  for (const [sort, all] of [["price", cheapest], ["-price", dearest]] as const) {
    const gone: unknown[][] = [];
    const seen = await walk(world, { sort, limit: "3" }, async (_, last) => {
      gone.push(...(await world.sql("delete from product where id = $1 returning id, name, category, price_cents", [last])).map((row) => [row.id, row.name, row.category, row.price_cents]));
    });
    world.expect(seen).toEqual(all);
    for (const row of gone) await world.sql("insert into product (id, name, category, price_cents) values ($1, $2, $3, $4)", row as never[]);
  }
});

check("the-last-one-moves", "The list goes on where the product at which a page ended gets another price or name", async (world) => {
  const prices = await walk(world, { sort: "price", limit: "4" }, async (page, last) => world.sql("update product set price_cents = $2 where id = $1", [last, page === 1 ? 99000 : 0]));
  world.expect(prices.filter((id, index) => prices.indexOf(id) === index)).toEqual([...cheapest]);
  const names = await walk(world, { limit: "3" }, async (_, last) => world.sql("update product set name = 'A ' || name where id = $1", [last]));
  world.expect(names).toEqual(byName);
});

check("a-price-is-given", "A product that had no price and gets one does not disturb the others", async (world) => {
  await world.sql("insert into product (id, name, category, price_cents) select n, 'Rarity ' || n, 'rare', null from generate_series(50, 55) as n");
  const seen = await walk(world, { sort: "price", category: "rare", limit: "2" }, async (_, last) => world.sql("update product set price_cents = 100 where id = $1", [last]));
  world.expect(seen).toEqual([50, 51, 52, 53, 54, 55]);
});

check("pages-that-fit", "Where the last page is full there is no empty one after it", async (world) => {
  const last = async (query: Record<string, string>) => (await read(world, query)).next;
  world.expect(await last({ limit: "13" })).toBeNull();
  world.expect(await last({ sort: "-price", limit: "13" })).toBeNull();
  world.expect(await last({ category: "tea", limit: "6" })).toBeNull();
  world.expect(await last({ category: "tea", limit: "5" })).not.toBeNull();
  world.expect(await last({ limit: "12" })).not.toBeNull();
});

check("twenty-at-a-time", "Twenty products come where nobody says how many, and a hundred at most", async (world) => {
  await world.sql("insert into product (id, name, category, price_cents) select n, 'Plate ' || n, 'plates', n from generate_series(1001, 1150) as n");
  world.expect((await read(world, {})).products).toHaveLength(20);
  world.expect((await read(world, { limit: "100" })).products).toHaveLength(100);
  world.expect((await read(world, { limit: "99" })).products).toHaveLength(99);
  world.expect((await read(world, { limit: "1" })).products).toHaveLength(1);
  world.expect(await walk(world, { category: "plates", sort: "-price" })).toEqual(Array.from({ length: 150 }, (_, index) => 1150 - index));
});

check("wrong-values", "A wrong sort, limit or place is answered with 400", async ({ http, expect }) => {
  for (const query of [
    { limit: "0" }, { limit: "101" }, { limit: "-1" }, { limit: "2.5" }, { limit: "ten" }, { limit: "" }, { limit: "1e1" }, { limit: "999" },
    { sort: "id" }, { sort: "" }, { sort: "price desc" }, { sort: "constructor" }, { sort: "--price" }, { sort: "name; drop table product" },
    { after: "nonsense" }, { after: "" }, { after: "{}" }, { after: "[]" }, { after: "null" }, { after: "5" }, { after: "' or 1 = 1 --" },
  ] as Record<string, string>[]) {
    expect((await http({ path: address(query) })).status).toBe(400);
  }
});

check("place-of-another-sort", "A place that belongs to another sort is answered with 400", async (world) => {
  const { http, expect } = world;
  for (const [from, to] of [["name", "price"], ["price", "-price"], ["-price", "price"], ["price", "name"], ["-price", "name"]]) {
    for (const limit of ["2", "11"]) {
      const { next } = await read(world, { sort: from, limit });
      expect((await http({ path: address({ sort: to, limit, after: next ?? "" }) })).status).toBe(400);
    }
  }
});

check("odd-names", "A place works for names with any letters", async (world) => {
  const names = ["100% cotton", "A/B", "Jo's \"best\"", "a,b", "x y~z", "{\"a\":[1]}", "Größe 40", "杯子", "🍵"];
  for (const [index, name] of names.entries()) {
    await world.sql("insert into product (id, name, category, price_cents) values ($1, $2, 'odd', 100)", [200 + index, name]);
  }
  const wanted = await world.sql<{ id: number }>("select id from product where category = 'odd' order by name, id");
  world.expect(await walk(world, { category: "odd", limit: "1" })).toEqual(wanted.map((row) => row.id));
});

check("large-shop", "A page of a large shop is no more work than one of a small shop", async (world) => {
  const { sql, cost, expect } = world;
  const work = async (query: Record<string, string>) => {
    const before = (await cost()).fuel;
    const page = await read(world, query);
    expect(page.products).toHaveLength(5);
    return (await cost()).fuel - before;
  };
  const small = await work({ sort: "price", limit: "5" });
  await sql("insert into product (id, name, category, price_cents) select n, 'Plate ' || n, 'plates', 5000 + n from generate_series(1001, 3000) as n");
  expect(await work({ sort: "price", limit: "5" })).toBeLessThanOrEqual(3 * small);
});
