type Product = { id: number; name: string; price_cents: number };
type Body = { products: Product[]; error: unknown };

const search = (query: Record<string, string>) => {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return { method: "GET", path: `/products/search?${pairs.join("&")}` };
};

check("part-of-a-name", "A part of the name finds the product, in upper or lower case", async ({ http, expect }) => {
  const answer = await http<Body>(search({ q: "MUG" }));
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    products: [
      { id: 1, name: "Enamel mug", price_cents: 1250 },
      { id: 2, name: "Union Jack mug", price_cents: 1450 },
    ],
  });
});

check("by-price", "The dearest come first when asked for, and equal prices follow the id", async ({ http, expect }) => {
  const answer = await http<Body>(search({ sort: "price_cents", direction: "desc" }));
  expect(answer.status).toBe(200);
  expect(answer.body.products.map((product) => product.id)).toEqual([7, 3, 4, 2, 1, 8, 5]);
});

check("without-parameters", "Without parameters every product on sale is listed by name", async ({ http, expect }) => {
  const answer = await http<Body>(search({}));
  expect(answer.status).toBe(200);
  expect(answer.body.products.map((product) => product.id)).toEqual([4, 7, 1, 8, 5, 3, 2]);
});

check("apostrophe", "A name with an apostrophe is found by typing the apostrophe", async ({ http, expect }) => {
  const answer = await http<Body>(search({ q: "baker's" }));
  expect(answer.status).toBe(200);
  expect(answer.body.products).toEqual([{ id: 4, name: "Baker's apron", price_cents: 2600 }]);
});

check("unknown-sort", "An unknown sort or direction is answered with 400", async ({ http, expect }) => {
  for (const answer of [await http<Body>(search({ sort: "colour" })), await http<Body>(search({ direction: "sideways" }))]) {
    expect(answer.status).toBe(400);
    expect(typeof answer.body.error).toBe("string");
  }
});
