check("same-address-other-case", "Upper and lower case make no difference", async ({ candidate, expect }) => {
  const answer = await candidate.sql("insert into account (id, email) values (10, 'BOB@example.com')");
  expect(answer).toMatchObject({ error: {} });
});

check("oldest-kept", "Of several accounts the one with the lowest id stays", async ({ sql, expect }) => {
  expect(await sql("select id from account order by id")).toEqual([{ id: 1 }, { id: 2 }]);
});

check("addresses-kept", "Addresses stay as they were written", async ({ sql, expect }) => {
  expect(await sql("select email from account where id = 1")).toEqual([{ email: "Ada@example.com" }]);
});
