type Listed = { id: number; author: unknown; tags: string[]; comment_count: number; latest_comment: unknown };
const byId = (posts: Listed[], id: number) => posts.find((post) => post.id === id);

check("budget-many-posts", "Thirty posts take at most five statements too", async ({ http, sql, cost, expect }) => {
  await sql("insert into author (id, name) select 100 + n, 'Author ' || n from generate_series(1, 30) as n");
  await sql("insert into post (id, author_id, title, published_at) select 200 + n, 100 + n, 'Post ' || n, timestamptz '2026-03-01 08:00Z' + n * interval '1 hour' from generate_series(1, 30) as n");
  await sql("insert into post_tag (post_id, tag_id) select 200 + n, 1 + n % 4 from generate_series(1, 30) as n");
  await sql("insert into comment (id, post_id, author_name, text, created_at) select 1000 + n, 200 + 1 + n % 30, 'Reader', 'Comment ' || n, timestamptz '2026-04-01 08:00Z' + n * interval '1 minute' from generate_series(1, 90) as n");
  const answer = await http<{ posts: Listed[] }>({ path: "/posts" });
  expect(answer.status).toBe(200);
  expect(answer.body.posts).toHaveLength(30);
  expect(answer.body.posts.map((post) => post.comment_count)).toEqual(Array.from({ length: 30 }, () => 3));
  expect((await cost()).queries).toBeLessThanOrEqual(5);
}, { weight: 8 });

check("tags-and-comments-together", "Several tags and several comments do not multiply each other", async ({ http, sql, expect }) => {
  await sql("insert into post_tag (post_id, tag_id) values (101, 1), (101, 3), (101, 4)");
  await sql("insert into comment (id, post_id, author_name, text, created_at) values (20, 101, 'Mei', 'Still warm', '2026-01-06 09:00Z'), (21, 101, 'Mei', 'Still warm', '2026-01-06 09:00Z')");
  const answer = await http<{ posts: Listed[] }>({ path: "/posts" });
  const post = byId(answer.body.posts, 101);
  expect(post?.tags).toEqual(["flour", "kitchen", "rye", "winter"]);
  expect(post?.comment_count).toBe(4);
});

check("bare-posts", "Posts without author, tags or comments are in the list", async ({ http, sql, expect }) => {
  await sql("delete from post_tag");
  await sql("delete from comment");
  await sql("update post set author_id = null where id <> 101");
  const answer = await http<{ posts: Listed[] }>({ path: "/posts" });
  expect(answer.status).toBe(200);
  expect(answer.body.posts.map((post) => post.id)).toEqual([105, 104, 103, 102, 101]);
  expect(answer.body.posts.map((post) => post.author)).toEqual([null, null, null, null, { id: 1, name: "Amara Okafor" }]);
  for (const post of answer.body.posts) {
    expect(post.tags).toEqual([]);
    expect(post.comment_count).toBe(0);
    expect(post.latest_comment).toBeNull();
  }
});

check("newest-first", "The thirty newest come, in order, however they were stored", async ({ http, sql, expect }) => {
  await sql("insert into post (id, author_id, title, published_at) select 500 - n, 2, 'Post ' || n, timestamptz '2025-01-01 08:00Z' + (n * 7 % 40) * interval '1 day' from generate_series(1, 40) as n");
  await sql("insert into post (id, author_id, title, published_at) values (601, 1, 'One moment', '2026-01-19 08:00Z'), (90, 1, 'One moment', '2026-01-19 08:00Z')");
  const wanted = await sql<{ id: number }>("select id from post where published_at is not null order by published_at desc, id desc limit 30");
  const answer = await http<{ posts: Listed[] }>({ path: "/posts" });
  expect(answer.body.posts.map((post) => post.id)).toEqual(wanted.map((row) => row.id));
});

check("latest-comment", "The latest comment is the one with the latest time, not the highest id", async ({ http, sql, expect }) => {
  await sql(`insert into comment (id, post_id, author_name, text, created_at) values
             (30, 103, 'Old blog', 'Imported later', '2024-05-01 09:00Z'),
             (31, 102, 'Twin', 'First of two', '2026-01-20 09:00Z'), (32, 102, 'Twin', 'Second of two', '2026-01-20 09:00Z')`);
  const answer = await http<{ posts: Listed[] }>({ path: "/posts" });
  const latest = (id: number) => byId(answer.body.posts, id)?.latest_comment;
  expect(latest(103)).toEqual({ author_name: "Tomas", text: "It wants water." });
  expect(latest(102)).toEqual({ author_name: "Twin", text: "Second of two" });
});

check("hidden-comments", "Hidden comments are neither counted nor shown", async ({ http, sql, expect }) => {
  await sql("update comment set hidden = true where id in (2, 5)");
  const answer = await http<{ posts: Listed[] }>({ path: "/posts" });
  const post = (id: number) => byId(answer.body.posts, id);
  expect(post(101)?.comment_count).toBe(1);
  expect(post(101)?.latest_comment).toEqual({ author_name: "Mei", text: "Congratulations!" });
  expect(post(103)?.comment_count).toBe(0);
  expect(post(103)?.latest_comment).toBeNull();
  expect(post(102)?.comment_count).toBe(1);
});

check("changes-show-at-once", "What changed between two visits is seen on the second", async ({ http, sql, expect }) => {
  await http<{ posts: Listed[] }>({ path: "/posts" });
  await sql("insert into comment (id, post_id, author_name, text, created_at) values (40, 105, 'Mei', 'Enjoy!', '2026-02-02 09:00Z')");
  await sql("update author set name = 'Jonas L.' where id = 2");
  await sql("insert into post_tag (post_id, tag_id) values (105, 2)");
  const answer = await http<{ posts: Listed[] }>({ path: "/posts" });
  expect(answer.body.posts[0]).toEqual({
    id: 105, title: "A day off", author: { id: 2, name: "Jonas L." }, tags: ["kitchen"],
    comment_count: 1, latest_comment: { author_name: "Mei", text: "Enjoy!" },
  });
});

check("empty-blog", "A blog without published posts has an empty list", async ({ http, sql, expect }) => {
  await sql("update post set published_at = null");
  const answer = await http<{ posts: Listed[] }>({ path: "/posts" });
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({ posts: [] });
});
