type Body = { id: number; phone: unknown; email: unknown };

const as = (token: string) => ({ authorization: `Bearer ${token}` });

check("stranger", "A member who is no friend sees no phone number and no e-mail address", async ({ http, expect }) => {
  for (const token of ["t-rafael", "t-sofia"]) {
    const answer = await http<Body>({ method: "GET", path: "/profiles/jonas", headers: as(token) });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ handle: "jonas", display_name: "Jonas", bio: "Runs, mostly uphill" });
  }
}, { weight: 2 });

check("friend-either-way", "Friends see the phone number, whoever asked for the friendship", async ({ http, expect }) => {
  const amara = { handle: "amara", display_name: "Amara O.", bio: "Clay and kilns", phone: "+44 20 7946 0101" };
  for (const token of ["t-jonas", "t-mei"]) {
    const answer = await http<Body>({ method: "GET", path: "/profiles/amara", headers: as(token) });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual(amara);
  }
  for (const handle of ["jonas", "mei"]) {
    const answer = await http<Body>({ method: "GET", path: `/profiles/${handle}`, headers: as("t-amara") });
    expect(typeof answer.body.phone).toBe("string");
    expect(answer.body.email).toBeUndefined();
  }
});

check("friend-not-yet", "A friendship that was not accepted shows nothing to either side", async ({ http, expect }) => {
  const amara = await http<Body>({ method: "GET", path: "/profiles/amara", headers: as("t-rafael") });
  expect(amara.body).toEqual({ handle: "amara", display_name: "Amara O.", bio: "Clay and kilns" });
  const rafael = await http<Body>({ method: "GET", path: "/profiles/rafael", headers: as("t-amara") });
  expect(rafael.body).toEqual({ handle: "rafael", display_name: "Rafael D.", bio: "Bread every Sunday" });
});

check("ended-session", "A session that has ended opens nothing", async ({ http, sql, expect }) => {
  const profile = await http<Body>({ method: "GET", path: "/profiles/amara", headers: as("t-amara-old") });
  expect(profile.status).toBe(200);
  expect(profile.body).toEqual({ handle: "amara", display_name: "Amara O.", bio: "Clay and kilns" });
  const change = await http<Body>({ method: "PATCH", path: "/profiles/amara", headers: as("t-amara-old"), body: { bio: "taken over" } });
  expect(change.status).toBe(401);
  expect((await http<Body>({ method: "GET", path: "/messages/1", headers: as("t-amara-old") })).status).toBe(401);
  expect(await sql("select bio from account where handle = 'amara'")).toEqual([{ bio: "Clay and kilns" }]);
});

check("not-signed-in", "Without a session nothing is changed and no message is read", async ({ http, sql, expect }) => {
  for (const headers of [{}, as("t-nobody"), as(""), { authorization: "t-jonas' or true --" }] as Record<string, string>[]) {
    const change = await http<Body>({ method: "PATCH", path: "/profiles/jonas", headers, body: { bio: "was here" } });
    expect(change.status).toBe(401);
    expect((await http<Body>({ method: "GET", path: "/messages/1", headers })).status).toBe(401);
  }
  expect(await sql("select bio from account where handle = 'jonas'")).toEqual([{ bio: "Runs, mostly uphill" }]);
});

check("change-somebody-else", "Nobody changes another member's profile, friend or moderator", async ({ http, sql, expect }) => {
  for (const token of ["t-amara", "t-rafael", "t-sofia"]) {
    const answer = await http<Body>({ method: "PATCH", path: "/profiles/jonas", headers: as(token), body: { bio: "was here" } });
    expect(answer.status).toBe(403);
  }
  expect(await sql("select count(*)::int as changed from account where bio = 'was here'")).toEqual([{ changed: 0 }]);
}, { weight: 2 });

check("fields-of-ours", "Nobody makes themselves a moderator or moves to another account", async ({ http, sql, expect }) => {
  const before = await sql("select id, handle, display_name, bio, phone, email, is_moderator from account order by id");
  const bodies: Record<string, string | number | boolean>[] = [
    { is_moderator: true },
    { bio: "Now in charge", is_moderator: true },
    { email: "rafael2@mail.example" },
    { handle: "root" },
    { id: 77 },
    { "bio = 'x', is_moderator": "true" },
    { "is_moderator = true, bio": "x" },
    { "IS_MODERATOR": true },
    { constructor: "x" },
  ];
  for (const body of bodies) {
    const answer = await http<Body>({ method: "PATCH", path: "/profiles/rafael", headers: as("t-rafael"), body });
    expect(answer.status).toBe(400);
  }
  expect(await sql("select id, handle, display_name, bio, phone, email, is_moderator from account order by id")).toEqual(before);
}, { weight: 2 });

check("several-fields", "Several fields are changed at once, with any text in them", async ({ http, sql, expect }) => {
  const body = { display_name: "Mei '; drop table account; --", bio: "", phone: "+44 20 7946 0199" };
  const answer = await http<Body>({ method: "PATCH", path: "/profiles/mei", headers: as("t-mei"), body });
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({ handle: "mei", ...body, email: "mei@mail.example" });
  expect(await sql("select display_name, bio, phone from account where id = 3")).toEqual([body]);
  expect(await sql("select count(*)::int as n from account where display_name like 'Mei %'")).toEqual([{ n: 1 }]);
});

check("both-ends-of-a-message", "Sender and recipient both read a message", async ({ http, expect }) => {
  for (const [token, id] of [["t-amara", 1], ["t-jonas", 1], ["t-mei", 3], ["t-amara", 3]] as const) {
    const answer = await http<Body>({ method: "GET", path: `/messages/${id}`, headers: as(token) });
    expect(answer.status).toBe(200);
    expect(answer.body.id).toBe(id);
  }
});

check("message-of-others", "Other people's messages look like messages that do not exist", async ({ http, expect }) => {
  const missing = await http<Body>({ method: "GET", path: "/messages/999", headers: as("t-rafael") });
  expect(missing.status).toBe(404);
  for (const id of [1, 2, 3]) {
    for (const token of ["t-rafael", "t-sofia"]) {
      const answer = await http<Body>({ method: "GET", path: `/messages/${id}`, headers: as(token) });
      expect(answer).toEqual(missing);
    }
  }
  expect(await http<Body>({ method: "GET", path: "/messages/3", headers: as("t-jonas") })).toEqual(missing);
}, { weight: 2 });

check("anything-else", "Other addresses and methods are not found", async ({ http, expect }) => {
  const requests = [
    { method: "GET", path: "/sessions/amara" },
    { method: "DELETE", path: "/profiles/amara" },
    { method: "PATCH", path: "/messages/1", body: { text: "was here" } },
    { method: "POST", path: "/messages/1", body: { text: "was here" } },
  ];
  for (const request of requests) {
    expect((await http<Body>(request)).status).toBe(404);
    expect((await http<Body>({ ...request, headers: as("t-amara") })).status).toBe(404);
  }
});
