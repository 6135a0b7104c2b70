type Listed = { id: number; title: string }[];

const as = (token: string) => ({ authorization: `Bearer ${token}` });
/** A visitor, and members who are neither an author of drafts 12 and 16 nor editors. */
const others = [{}, as("t-nobody"), as("t-rafael"), as("t-jonas")] as Record<string, string>[];


check("tags-of-drafts", "A tag does not give away a draft, not even where nothing else has it", async ({ http, expect }) => {
  for (const headers of [{}, as("t-rafael")] as Record<string, string>[]) {
    expect((await http({ path: "/tags/rye", headers })).body).toEqual({ posts: [{ id: 13, title: "Rye in winter" }] });
    expect((await http({ path: "/tags/secret", headers })).body).toEqual({ posts: [] });
  }
}, { weight: 2 });

check("tags-for-its-author", "An author finds own drafts by tag, and nobody else's", async ({ http, expect }) => {
  const ids = async (token: string, tag: string) => (await http<{ posts: Listed }>({ path: `/tags/${tag}`, headers: as(token) })).body.posts.map((post) => post.id);
  expect(await ids("t-amara", "clay")).toEqual([11, 12, 15]);
  expect(await ids("t-jonas", "clay")).toEqual([11, 14, 15]);
  expect(await ids("t-jonas", "secret")).toEqual([]);
});

check("editors-see-everything", "Editors see every draft on every route", async ({ http, expect }) => {
  const mei = async (path: string) => (await http<{ posts: Listed | number }>({ path, headers: as("t-mei") })).body;
  expect(await mei("/tags/clay")).toEqual({ posts: [{ id: 11, title: "How we fire" }, { id: 12, title: "We buy the mill" }, { id: 14, title: "The end of rye" }, { id: 15, title: "Glazes" }] });
  expect(await mei("/authors/1")).toEqual({ name: "Amara", posts: 4, latest: "A second kiln" });
  expect(await mei("/posts/14/revisions")).toEqual({ revisions: [{ id: 4, title: "Rye is over", text: "Sad." }] });
  expect(await mei("/posts/12/comments")).toEqual({ comments: [{ id: 2, text: "Wait for the lawyers." }] });
  const comment = await http({ method: "POST", path: "/posts/14/comments", headers: as("t-mei"), body: { text: "Why?" } });
  expect(comment.status).toBe(201);
});

check("revisions-of-a-draft", "The revisions of a draft are not there for other people", async ({ http, expect }) => {
  for (const headers of others) {
    expect((await http({ path: "/posts/12/revisions", headers })).status).toBe(404);
  }
}, { weight: 2 });

check("revisions-of-a-published-post", "The revisions of a published post are refused to readers", async ({ http, expect }) => {
  for (const headers of others) {
    const answer = await http<{ revisions?: unknown }>({ path: "/posts/11/revisions", headers });
    expect(answer.status).toBe(403);
    expect(answer.body.revisions).toBeUndefined();
  }
}, { weight: 2 });

check("revisions-for-its-author", "An author reads the revisions of drafts and of published posts", async ({ http, expect }) => {
  const amara = async (id: number) => http({ path: `/posts/${id}/revisions`, headers: as("t-amara") });
  expect(await amara(11)).toMatchObject({ status: 200, body: { revisions: [{ id: 1, title: "How we burn", text: "In a kiln." }, { id: 3, title: "How we bake", text: "In a kiln." }] } });
  expect(await amara(12)).toMatchObject({ status: 200, body: { revisions: [{ id: 2, title: "We sell the mill", text: "Not yet signed." }] } });
  expect(await amara(16)).toMatchObject({ status: 200, body: { revisions: [] } });
});

check("comment-on-a-draft", "Nobody comments on a draft that is not there for them", async ({ http, sql, expect }) => {
  for (const token of ["t-rafael", "t-jonas"]) {
    const answer = await http({ method: "POST", path: "/posts/12/comments", headers: as(token), body: { text: "First!" } });
    expect(answer.status).toBe(404);
  }
  expect(await sql("select count(*)::int as n from comment")).toEqual([{ n: 3 }]);
}, { weight: 2 });

check("comment-where-one-may", "Who is signed in comments on published posts, an author on own drafts", async ({ http, sql, expect }) => {
  const comment = async (id: number, headers: Record<string, string>) =>
    http<{ text: string }>({ method: "POST", path: `/posts/${id}/comments`, headers, body: { text: `On ${id}` } });
  expect((await comment(13, {})).status).toBe(401);
  expect((await comment(12, {})).status).toBe(401);
  expect((await comment(13, as("t-rafael"))).status).toBe(201);
  const own = await comment(16, as("t-amara"));
  expect(own.status).toBe(201);
  expect(own.body.text).toBe("On 16");
  expect(await sql("select post_id, member_id, text from comment where id > 3 order by id")).toEqual([
    { post_id: 13, member_id: 4, text: "On 13" }, { post_id: 16, member_id: 1, text: "On 16" },
  ]);
});

check("author-page", "An author's page counts and names only what one may see", async ({ http, expect }) => {
  for (const headers of others) {
    expect((await http({ path: "/authors/1", headers })).body).toEqual({ name: "Amara", posts: 2, latest: "Glazes" });
  }
  expect((await http({ path: "/authors/1", headers: as("t-amara") })).body).toEqual({ name: "Amara", posts: 4, latest: "A second kiln" });
  expect((await http({ path: "/authors/4" })).body).toEqual({ name: "Rafael", posts: 0, latest: null });
}, { weight: 2 });

check("another-author", "An author changes no post of another author", async ({ http, sql, expect }) => {
  const change = async (id: number, headers: Record<string, string>) => (await http({ method: "PATCH", path: `/posts/${id}`, headers, body: { title: "Mine" } })).status;
  expect(await change(11, as("t-jonas"))).toBe(403);
  expect(await change(11, {})).toBe(403);
  expect(await change(12, as("t-jonas"))).toBe(404);
  expect(await change(12, {})).toBe(404);
  expect(await sql("select count(*)::int as n from post where title = 'Mine'")).toEqual([{ n: 0 }]);
  expect(await sql("select count(*)::int as n from revision")).toEqual([{ n: 4 }]);
});

check("posts-that-never-were", "A post or an author that does not exist is answered with 404", async ({ http, expect }) => {
  for (const path of ["/posts/99", "/posts/99/comments", "/posts/99/revisions", "/authors/99"]) {
    expect((await http({ path, headers: as("t-mei") })).status).toBe(404);
    expect((await http({ path })).status).toBe(404);
  }
  expect((await http({ method: "POST", path: "/posts/99/comments", headers: as("t-rafael"), body: { text: "Hm" } })).status).toBe(404);
});
