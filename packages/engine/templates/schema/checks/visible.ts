check("same-address", "A second account for an address is refused", async ({ candidate, expect }) => {
  const answer = await candidate.sql("insert into account (id, email) values (10, 'bob@example.com')");
  expect(answer).toMatchObject({ error: {} });
});

check("another-address", "An account for another address is accepted", async ({ candidate, expect }) => {
  expect(await candidate.sql("insert into account (id, email) values (10, 'eve@example.com')")).toEqual({ rows: [] });
});
