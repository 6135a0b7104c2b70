const get = (id: string) => ({ method: "GET", path: `/products/${id}`, params: { id } });

check("withdrawn-product", "A product that is no longer on sale is answered with 404", async ({ http, expect }) => {
  const answer = await http(get("3"));
  expect(answer.status).toBe(404);
  expect(answer.body).not.toHaveProperty("name");
});

check("no-number", "What is no whole number in range is answered with 400", async ({ http, expect }) => {
  for (const id of ["teapot", "1.5", "0", "-1", "2147483648", ""]) {
    expect((await http(get(id))).status).toBe(400);
  }
});
