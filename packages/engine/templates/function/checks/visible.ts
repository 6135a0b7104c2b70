check("one-line", "One line costs its price times its quantity", async ({ call, expect }) => {
  expect(await call("total", [{ price: 250, quantity: 3, discount: 0 }])).toBe(750);
});
