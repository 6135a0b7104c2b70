type World = Parameters<Parameters<typeof check>[2]>[0];

const post = (method: string, id: number, headers: Record<string, string> = {}, body: Record<string, string> | null = null) => ({ method, path: `/posts/${id}`, headers, body });
const save = (id: number, tag: string, text: string) => post("PUT", id, { "if-match": tag }, { title: "How we fire", text });

/** The answer's tag, however its name is written. */
const tagOf = (answer: { headers: Record<string, string> }) => Object.entries(answer.headers).find(([name]) => name.toLowerCase() === "etag")?.[1];

const texts = async ({ sql }: World) => (await sql<{ text: string }>("select text from post order by id")).map((row) => row.text);
const untouched = ["In a kiln.", "It wants warmth.", "Blue ones."];


check("read", "A post is read with its tag", async ({ http, expect }) => {
  const answer = await http(post("GET", 1));
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({ id: 1, title: "How we fire", text: "In a kiln." });
  expect(tagOf(answer)).toBe('"7"');
});

check("saved", "Who names the post's tag saves it and gets another tag", async (world) => {
  const answer = await world.http(save(1, '"7"', "In a big kiln."));
  world.expect(answer.status).toBe(200);
  world.expect(answer.body).toEqual({ id: 1, title: "How we fire", text: "In a big kiln." });
  const tag = tagOf(answer);
  world.expect(tag).not.toBe('"7"');
  world.expect(tagOf(await world.http(post("GET", 1)))).toBe(tag);
});

check("somebody-was-faster", "Who names an older tag is refused, and nothing is lost", async (world) => {
  await world.http(save(1, '"7"', "By Jonas."));
  world.expect((await world.http(save(1, '"7"', "By Amara."))).status).toBe(412);
  world.expect(await texts(world)).toEqual(["By Jonas.", ...untouched.slice(1)]);
}, { weight: 2 });
