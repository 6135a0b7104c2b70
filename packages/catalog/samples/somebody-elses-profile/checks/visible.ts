type Body = { id: number; phone: unknown; email: unknown };

const as = (token: string) => ({ authorization: `Bearer ${token}` });

check("own-profile", "Members see their own phone number and e-mail address", async ({ http, expect }) => {
  const answer = await http<Body>({ method: "GET", path: "/profiles/amara", headers: as("t-amara") });
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    handle: "amara",
    display_name: "Amara O.",
    bio: "Clay and kilns",
    phone: "+44 20 7946 0101",
    email: "amara@mail.example",
  });
});

check("visitor", "A visitor sees handle, name and bio, and nothing else", async ({ http, expect }) => {
  const answer = await http<Body>({ method: "GET", path: "/profiles/amara" });
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({ handle: "amara", display_name: "Amara O.", bio: "Clay and kilns" });
});

check("change-own", "Members change their own profile, and what they do not mention stays", async ({ http, sql, expect }) => {
  const answer = await http<Body>({ method: "PATCH", path: "/profiles/jonas", headers: as("t-jonas"), body: { bio: "Walks now" } });
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    handle: "jonas",
    display_name: "Jonas",
    bio: "Walks now",
    phone: "+44 20 7946 0102",
    email: "jonas@mail.example",
  });
  expect(await sql("select display_name, bio, phone from account where handle = 'jonas'")).toEqual([
    { display_name: "Jonas", bio: "Walks now", phone: "+44 20 7946 0102" },
  ]);
});

check("own-message", "The recipient reads a message", async ({ http, expect }) => {
  const answer = await http<Body>({ method: "GET", path: "/messages/1", headers: as("t-jonas") });
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({ id: 1, from: "amara", to: "jonas", text: "Are you coming on Saturday?" });
});

check("missing", "What does not exist is answered with 404", async ({ http, expect }) => {
  expect((await http<Body>({ method: "GET", path: "/profiles/nobody" })).status).toBe(404);
  expect((await http<Body>({ method: "GET", path: "/messages/999", headers: as("t-jonas") })).status).toBe(404);
});
