type World = Parameters<Parameters<typeof check>[2]>[0];

/** Ids of what is found. */
async function find({ http, expect }: World, q: string): Promise<number[]> {
  const answer = await http<{ posts: { id: number; title: string }[] }>({ path: `/search?q=${encodeURIComponent(q)}` });
  expect(answer.status).toBe(200);
  return answer.body.posts.map((post) => post.id);
}


check("answer", "The answer is a list of ids and titles", async ({ http, expect }) => {
  const answer = await http({ path: "/search?q=oven" });
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({ posts: [{ id: 3, title: "Our new oven" }] });
});

check("space-at-the-end", "A space at the end makes the last word whole", async (world) => {
  world.expect(await find(world, "sour ")).toEqual([8]);
  world.expect(await find(world, "sour\t")).toEqual([8]);
  world.expect(await find(world, "bread")).toEqual([5, 1, 4, 3, 2]);
  world.expect(await find(world, "breadc")).toEqual([5]);
  world.expect(await find(world, "breadc ")).toEqual([]);
});

check("whole-words", "Words before the last are whole", async (world) => {
  world.expect(await find(world, "sour hours")).toEqual([8]);
  world.expect(await find(world, "win sourdough")).toEqual([]);
  world.expect(await find(world, "oven loa")).toEqual([3]);
  world.expect(await find(world, "ove loaf")).toEqual([]);
});

check("titles-first", "What has all the words in its title comes first, then the newest, then the higher id", async (world) => {
  world.expect(await find(world, "salt ")).toEqual([9, 11, 10, 1]);
  world.expect(await find(world, "bread ")).toEqual([1, 4, 3, 2]);
  world.expect(await find(world, "flour ")).toEqual([7, 1]);
  await world.sql("insert into post (id, title, text, published, published_at) values (13, 'Salted caramel', 'Sweet.', true, '2020-01-01Z'), (14, 'Sweet', 'Caramel and salt.', true, '2026-05-01Z')");
  world.expect(await find(world, "salt caramel ")).toEqual([13, 14]);
}, { weight: 2 });

check("words-that-are-not-indexed", "Words such as the are left out, also as the last one", async (world) => {
  world.expect(await find(world, "the oven")).toEqual([3]);
  world.expect(await find(world, "bread the")).toEqual([1, 4, 3, 2]);
  world.expect(await find(world, "bread the ")).toEqual([1, 4, 3, 2]);
  for (const q of ["the", "the ", "of the and", "it"]) world.expect(await find(world, q)).toEqual([]);
});

check("signs", "Nothing that can be typed is answered with an error", async (world) => {
  for (const q of ["%", "_", "'", "\"", "&", "!", "|", ":*", "()", "<->", "\\", "& | !", "--", "; drop table post", "'' ''", "\u2028", "(", "!!", "a:b:c"]) {
    world.expect(await find(world, q)).toEqual([]);
  }
  for (const q of ["oven!", "!oven", "'oven'", "oven & loaf", "oven:*", "(oven", "loaf|oven", "oven:A", "oven\\", "new-oven", "sunday.oven", "oven/loaf", "oven&", "loaf <-> oven"]) {
    world.expect([q, await find(world, q)]).toEqual([q, [3]]);
  }
}, { weight: 2 });

check("sign-at-the-end", "A sign at the end leaves the last word a beginning", async (world) => {
  world.expect(await find(world, "sourd!")).toEqual([2]);
  world.expect(await find(world, "sourd! ")).toEqual([]);
});

check("other-letters", "Words have letters of any script, and digits", async (world) => {
  world.expect(await find(world, "crème")).toEqual([7]);
  world.expect(await find(world, "brûlé")).toEqual([7]);
  world.expect(await find(world, "мука ")).toEqual([12]);
  world.expect(await find(world, "14 hours")).toEqual([8]);
  world.expect(await find(world, "100% rye")).toEqual([8]);
});

check("drafts", "What is not published is not found", async (world) => {
  world.expect(await find(world, "secret recipe")).toEqual([]);
  world.expect(await find(world, "hours ")).toEqual([8]);
});

check("twenty", "At most twenty posts are listed, the newest of all", async (world) => {
  const wanted = await world.sql<{ id: number }>("select id from post where id > 1000 order by published_at desc, id desc limit 20");
  world.expect(await find(world, "clouds harbour")).toEqual(wanted.map((row) => row.id));
  world.expect(await find(world, "weather report")).toEqual(wanted.map((row) => row.id));
});

check("few-rows", "Words that few posts have are found without reading the blog", async (world) => {
  for (const q of ["oven", "sour", "baking bread ", "zzz", "%"]) {
    const before = (await world.cost()).rows ?? 0;
    await find(world, q);
    world.expect(((await world.cost()).rows ?? 0) - before).toBeLessThanOrEqual(200);
  }
}, { weight: 3, server: true });
