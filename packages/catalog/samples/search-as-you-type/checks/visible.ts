type World = Parameters<Parameters<typeof check>[2]>[0];

/** Ids of what is found. */
async function find({ http, expect }: World, q: string): Promise<number[]> {
  const answer = await http<{ posts: { id: number; title: string }[] }>({ path: `/search?q=${encodeURIComponent(q)}` });
  expect(answer.status).toBe(200);
  return answer.body.posts.map((post) => post.id);
}


check("all-words", "Posts with all the words are found, in any order and form", async (world) => {
  world.expect(await find(world, "baking bread ")).toEqual([1, 4, 3, 2]);
  world.expect(await find(world, "Loaf oven ")).toEqual([3]);
  world.expect(await find(world, "oven torch ")).toEqual([]);
});

check("as-you-type", "The last word may be the beginning of a longer one", async (world) => {
  world.expect(await find(world, "sour")).toEqual([2, 8]);
  world.expect(await find(world, "sourd")).toEqual([2]);
  world.expect(await find(world, "winter bre")).toEqual([2]);
});

check("nothing-typed", "Who types nothing finds nothing", async (world) => {
  world.expect(await find(world, "")).toEqual([]);
  world.expect(await find(world, "   ")).toEqual([]);
  const answer = await world.http({ path: "/search" });
  world.expect(answer.status).toBe(200);
  world.expect(answer.body).toEqual({ posts: [] });
});
