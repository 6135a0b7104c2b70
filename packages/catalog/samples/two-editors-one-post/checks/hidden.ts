type World = Parameters<Parameters<typeof check>[2]>[0];

const post = (method: string, id: number, headers: Record<string, string> = {}, body: Record<string, string> | null = null) => ({ method, path: `/posts/${id}`, headers, body });
const save = (id: number, tag: string, text: string) => post("PUT", id, { "if-match": tag }, { title: "How we fire", text });

/** The answer's tag, however its name is written. */
const tagOf = (answer: { headers: Record<string, string> }) => Object.entries(answer.headers).find(([name]) => name.toLowerCase() === "etag")?.[1];

const texts = async ({ sql }: World) => (await sql<{ text: string }>("select text from post order by id")).map((row) => row.text);
const untouched = ["In a kiln.", "It wants warmth.", "Blue ones."];


check("no-tag", "Without a tag nothing is saved or deleted", async (world) => {
  world.expect((await world.http(post("PUT", 1, {}, { title: "x", text: "x" }))).status).toBe(428);
  world.expect((await world.http(post("PUT", 1, { "if-none-match": '"7"' }, { title: "x", text: "x" }))).status).toBe(428);
  world.expect((await world.http(post("DELETE", 1))).status).toBe(428);
  world.expect(await texts(world)).toEqual(untouched);
}, { weight: 2 });

check("one-after-the-other", "With the tag of the answer one saves again", async (world) => {
  let tag = '"7"';
  for (const text of ["one", "two", "three"]) {
    const answer = await world.http(save(1, tag, text));
    world.expect(answer.status).toBe(200);
    tag = tagOf(answer) ?? "";
  }
  world.expect((await texts(world))[0]).toBe("three");
});

check("version-by-the-database", "The tag follows what other programs change", async (world) => {
  await world.sql("update post set text = 'By another program.' where id = 1");
  const [{ version }] = await world.sql<{ version: number }>("select version from post where id = 1");
  world.expect(tagOf(await world.http(post("GET", 1)))).toBe(`"${version}"`);
  world.expect((await world.http(save(1, '"7"', "x"))).status).toBe(412);
  const answer = await world.http(save(1, `"${version}"`, "x"));
  const [now] = await world.sql<{ version: number }>("select version from post where id = 1");
  world.expect(tagOf(answer)).toBe(`"${now.version}"`);
  await world.http(post("PUT", 2, { "if-match": '"1"' }, { title: "Other", text: "y" }));
  world.expect(await world.sql("select title, text from post where id = 2")).toEqual([{ title: "Other", text: "y" }]);
});

check("at-the-same-time", "Of several who save the same state at once, one gets through", async (world) => {
  const answers = await world.together([save(1, '"7"', "By Amara."), save(1, '"7"', "By Jonas."), save(1, '"7"', "By Mei.")]);
  world.expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 412, 412]);
  const winner = ["By Amara.", "By Jonas.", "By Mei."][answers.findIndex((answer) => answer.status === 200)];
  world.expect((await texts(world))[0]).toBe(winner);
}, { weight: 2 });

check("saved-and-deleted-at-once", "A post that is saved and deleted at once is one of the two", async (world) => {
  const answers = await world.together([save(1, '"7"', "Saved."), post("DELETE", 1, { "if-match": '"7"' })]);
  const statuses = answers.map((answer) => answer.status);
  const kept = statuses[0] === 200;
  world.expect(kept ? statuses[1] : [404, 412].includes(statuses[0])).toEqual(kept ? 412 : true);
  world.expect(kept || statuses[1] === 204).toBe(true);
  world.expect(await world.sql("select text from post where id = 1")).toEqual(kept ? [{ text: "Saved." }] : []);
});

check("deleted-with-its-tag", "A post is deleted with its tag, and with no other", async (world) => {
  world.expect((await world.http(post("DELETE", 1, { "if-match": '"6"' }))).status).toBe(412);
  world.expect(await texts(world)).toEqual(untouched);
  world.expect((await world.http(post("DELETE", 1, { "if-match": '"7"' }))).status).toBe(204);
  world.expect(await texts(world)).toEqual(untouched.slice(1));
  world.expect((await world.http(post("GET", 1))).status).toBe(404);
});

check("nothing-new", "Who knows the state of today is told so, without the post", async ({ http, expect }) => {
  const answer = await http(post("GET", 1, { "if-none-match": '"7"' }));
  expect(answer.status).toBe(304);
  expect(answer.body).toBeNull();
  expect(tagOf(answer)).toBe('"7"');
  for (const other of ['"6"', '"17"', '"70"', '"1", "2"', ""]) {
    const full = await http(post("GET", 1, { "if-none-match": other }));
    expect([full.status, full.body]).toEqual([200, { id: 1, title: "How we fire", text: "In a kiln." }]);
  }
  expect((await http(post("GET", 1, { "if-match": '"6"' }))).status).toBe(200);
});

check("several-tags", "A header may name several tags, or any", async (world) => {
  for (const known of ['"3", "7"', '"7","8"', '"1" ,"2",  "7" ', "*", '  "7"']) {
    world.expect((await world.http(post("GET", 1, { "if-none-match": known }))).status).toBe(304);
  }
  world.expect((await world.http(save(1, '"3", "7"', "several"))).status).toBe(200);
  world.expect((await world.http(save(2, '"1","9"', "several"))).status).toBe(200);
  world.expect((await world.http(save(3, "*", "any"))).status).toBe(200);
  world.expect(await texts(world)).toEqual(["several", "several", "any"]);
});

check("other-tags", "A tag that only looks like the post's is another", async (world) => {
  for (const tag of ['"70"', '"17"', '"07"', '"77"', "7", '"7', "'7'", '" 7"', '""', "", '"1"', '"*"', '"7 "']) {
    world.expect([tag, (await world.http(save(1, tag, "x"))).status]).toEqual([tag, 412]);
  }
  world.expect((await world.http(save(3, '"7", "1"', "x"))).status).toBe(412);
  world.expect(await texts(world)).toEqual(untouched);
});

check("weak-tags", "A weak tag is good enough for reading, not for saving", async (world) => {
  world.expect((await world.http(post("GET", 1, { "if-none-match": 'W/"7"' }))).status).toBe(304);
  world.expect((await world.http(post("GET", 1, { "if-none-match": 'W/"3", W/"7"' }))).status).toBe(304);
  world.expect((await world.http(post("GET", 1, { "if-none-match": 'W/"3"' }))).status).toBe(200);
  world.expect((await world.http(save(1, 'W/"7"', "x"))).status).toBe(412);
  world.expect((await world.http(post("DELETE", 1, { "if-match": 'W/"7", "3"' }))).status).toBe(412);
  world.expect(await texts(world)).toEqual(untouched);
});

check("no-such-post", "A post that doesn't exist is 404, with a tag and without", async ({ http, expect }) => {
  for (const method of ["GET", "PUT", "DELETE"]) {
    for (const headers of [{}, { "if-match": "*", "if-none-match": "*" }, { "if-match": '"1"' }] as Record<string, string>[]) {
      expect((await http(post(method, 99, headers, { title: "x", text: "x" }))).status).toBe(404);
    }
  }
});
