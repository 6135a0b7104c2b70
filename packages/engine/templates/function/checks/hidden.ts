check("rounded-by-line", "Each line is rounded by itself, half a cent up", async ({ call, expect }) => {
  const line = { price: 5, quantity: 1, discount: 50 };
  expect(await call("total", [line, line])).toBe(6);
});

check("empty-basket", "An empty basket costs nothing", async ({ call, expect }) => {
  expect(await call("total", [])).toBe(0);
});
