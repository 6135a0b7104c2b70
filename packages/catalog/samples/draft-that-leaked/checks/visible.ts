type Listed = { id: number; title: string }[];

const as = (token: string) => ({ authorization: `Bearer ${token}` });
/** A visitor, and members who are neither an author of drafts 12 and 16 nor editors. */
const others = [{}, as("t-nobody"), as("t-rafael"), as("t-jonas")] as Record<string, string>[];


check("visitors-read", "Anyone reads a published post and its comments", async ({ http, expect }) => {
  for (const headers of others) {
    const post = await http({ path: "/posts/11", headers });
    expect(post.status).toBe(200);
    expect(post.body).toEqual({ id: 11, author_id: 1, status: "published", title: "How we fire", text: "In a kiln." });
    const comments = await http({ path: "/posts/11/comments", headers });
    expect(comments.body).toEqual({ comments: [{ id: 1, text: "How hot?" }, { id: 3, text: "1240 degrees." }] });
  }
});

check("drafts-are-not-there", "A draft is not there for other people", async ({ http, expect }) => {
  for (const headers of others) {
    expect((await http({ path: "/posts/12", headers })).status).toBe(404);
    expect((await http({ path: "/posts/12/comments", headers })).status).toBe(404);
  }
});

check("authors-work", "Authors and editors read and change a draft", async ({ http, sql, expect }) => {
  for (const [token, title] of [["t-amara", "We rent the mill"], ["t-mei", "We leave the mill"]]) {
    expect((await http({ path: "/posts/12", headers: as(token) })).status).toBe(200);
    const changed = await http({ method: "PATCH", path: "/posts/12", headers: as(token), body: { title } });
    expect(changed.status).toBe(200);
    expect(changed.body).toEqual({ id: 12, author_id: 1, status: "draft", title, text: "Not yet signed." });
  }
  expect(await sql("select title from revision where post_id = 12 order by id")).toEqual([
    { title: "We sell the mill" }, { title: "We buy the mill" }, { title: "We rent the mill" },
  ]);
  expect(await sql("select title from post where id in (11, 12) order by id")).toEqual([{ title: "How we fire" }, { title: "We leave the mill" }]);
});

check("tags-published", "A tag lists the published posts that have it", async ({ http, expect }) => {
  expect((await http({ path: "/tags/clay" })).body).toEqual({ posts: [{ id: 11, title: "How we fire" }, { id: 15, title: "Glazes" }] });
  expect((await http({ path: "/tags/glass" })).body).toEqual({ posts: [] });
});
