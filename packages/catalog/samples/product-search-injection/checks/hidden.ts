type Product = { id: number; name: string; price_cents: number };
type Body = { products: Product[]; error: unknown };

const search = (query: Record<string, string>) => {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return { method: "GET", path: `/products/search?${pairs.join("&")}` };
};

check("search-cannot-read-staff", "The search text cannot fetch rows of another table", async ({ http, sql, expect }) => {
  const attempts = [
    "zzz%' union select id, email || ' ' || password_hash, 1 from staff --",
    "zzz%' uNiOn/**/aLL sElEcT id, email, 1 from/**/staff --",
    "zzz%') union select id, password_hash, 1 from staff --",
    "zzz\\' union select id, email, 1 from staff --",
  ];
  for (const q of attempts) {
    const answer = await http<Body>(search({ q }));
    expect(answer.status).toBe(200);
    expect(answer.body.products).toEqual([]);
  }
  // the same text is the name of a product: it is text, and is found
  await sql("insert into product (id, name, price_cents, cost_cents, on_sale) values (50, $1, 100, 10, true)", [attempts[0]]);
  const answer = await http<Body>(search({ q: attempts[0] ?? "" }));
  expect(answer.body.products.map((product) => product.id)).toEqual([50]);
}, { weight: 2 });

check("search-cannot-show-unpublished", "The search text cannot bring up products that are not on sale", async ({ http, expect }) => {
  for (const q of ["' or true --", "%' or '%'='", "x' or 1=1 or name ilike 'x"]) {
    const answer = await http<Body>(search({ q }));
    expect(answer.status).toBe(200);
    expect(answer.body.products).toEqual([]);
  }
}, { weight: 2 });

check("sort-cannot-read-staff", "The sort cannot ask questions about another table", async ({ http, expect }) => {
  const attempts = [
    "(case when (select count(*) from staff where password_hash like '$argon2%') > 0 then price_cents else id end)",
    "(select 1 / (select count(*)::int - 2 from staff))",
    "name limit 1 --",
    "name, price_cents",
  ];
  for (const sort of attempts) {
    const answer = await http<Body>(search({ sort }));
    expect(answer.status).toBe(400);
    expect(answer.body.products).toBeUndefined();
  }
}, { weight: 2 });

check("direction-cannot-read-staff", "The direction cannot ask questions about another table", async ({ http, expect }) => {
  for (const direction of ["asc, (select 1 / (select count(*)::int - 2 from staff))", "desc limit 1 --", "asc nulls first"]) {
    const answer = await http<Body>(search({ direction }));
    expect(answer.status).toBe(400);
    expect(answer.body.products).toBeUndefined();
  }
}, { weight: 2 });

check("other-columns", "Columns that are not offered cannot be sorted by", async ({ http, expect }) => {
  for (const sort of ["cost_cents", "on_sale", "id", "1", "NAME; name", "constructor", "toString"]) {
    const answer = await http<Body>(search({ sort }));
    expect(answer.status).toBe(400);
    expect(answer.body.products).toBeUndefined();
  }
});

check("words-of-sql", "Products whose names hold words and signs of SQL are found", async ({ http, sql, expect }) => {
  const names = ["Drop-leaf table", "Select teas -- green; 20 bags", 'Tray "from Delft"', "Baker's 'union' bread tin /* large */"];
  for (const [index, name] of names.entries()) {
    await sql("insert into product (id, name, price_cents, cost_cents, on_sale) values ($1, $2, 500, 100, true)", [20 + index, name]);
  }
  for (const [index, name] of names.entries()) {
    const answer = await http<Body>(search({ q: name.toUpperCase() }));
    expect(answer.status).toBe(200);
    expect(answer.body.products).toEqual([{ id: 20 + index, name, price_cents: 500 }]);
  }
  const union = await http<Body>(search({ q: "union" }));
  expect(union.body.products.map((product) => product.id)).toEqual([23, 2]);
});

check("percent-and-underscore", "A per cent sign, an underscore and a backslash are looked for as they stand", async ({ http, sql, expect }) => {
  const names = ["Cushion, 100% wool", "Set of 100 pins", "Label a_b", "Label acb", "Sign \\o/", "Sign o"];
  for (const [index, name] of names.entries()) {
    await sql("insert into product (id, name, price_cents, cost_cents, on_sale) values ($1, $2, 500, 100, true)", [30 + index, name]);
  }
  const ids = async (q: string) => {
    const answer = await http<Body>(search({ q }));
    expect(answer.status).toBe(200);
    return answer.body.products.map((product) => product.id);
  };
  expect(await ids("100%")).toEqual([30]);
  expect(await ids("a_b")).toEqual([32]);
  expect(await ids("\\o")).toEqual([34]);
  expect(await ids("%")).toEqual([30]);
});

check("both-directions", "Sorting works for every pair of column and direction", async ({ http, expect }) => {
  const ids = async (query: Record<string, string>) => {
    const answer = await http<Body>(search(query));
    expect(answer.status).toBe(200);
    return answer.body.products.map((product) => product.id);
  };
  expect(await ids({ sort: "price_cents" })).toEqual([5, 1, 8, 2, 4, 3, 7]);
  expect(await ids({ sort: "price_cents", direction: "asc", q: "e" })).toEqual([5, 1, 8, 4, 3, 7]);
  expect(await ids({ sort: "name", direction: "desc" })).toEqual([2, 3, 5, 8, 1, 7, 4]);
  expect(await ids({ direction: "desc", q: "tea" })).toEqual([3, 5]);
});
