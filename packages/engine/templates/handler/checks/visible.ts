const get = (id: string) => ({ method: "GET", path: `/products/${id}`, params: { id } });

check("product-on-sale", "A product on sale is shown", async ({ http, expect }) => {
  const answer = await http(get("2"));
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({ id: 2, name: "Teapot" });
});

check("unknown-product", "A product that is not there is answered with 404", async ({ http, expect }) => {
  expect((await http(get("77"))).status).toBe(404);
});
