type Comment = { id: number; author: string; text: string; created_at: string };
/** All that an answer may hold. */
type Body = { comments: Comment[]; next: string | null; errors: Record<string, string> } & Comment;
const ids = (body: { comments: Comment[] }) => body.comments.map((comment) => comment.id);

check("newest-first", "Without parameters the newest comments come first, and hidden ones not at all", async ({ http, expect }) => {
  const answer = await http<Body>({ path: "/posts/1/comments" });
  expect(answer.status).toBe(200);
  expect(ids(answer.body)).toEqual([16, 15, 14, 12, 11]);
  expect(answer.body.next).toBeNull();
  expect(answer.body.comments[0].author).toBe("Sofia");
  expect(answer.body.comments[0].text).toBe("So would I.");
  expect(Date.parse(answer.body.comments[0].created_at)).toBe(Date.UTC(2025, 2, 2, 8, 15));
});

check("two-pages", "The next page goes on where the first one ended", async ({ http, expect }) => {
  const first = await http<Body>({ path: "/posts/1/comments?limit=3" });
  expect(first.status).toBe(200);
  expect(ids(first.body)).toEqual([16, 15, 14]);
  expect(typeof first.body.next).toBe("string");
  const second = await http<Body>({ path: `/posts/1/comments?limit=3&after=${encodeURIComponent(first.body.next ?? "")}` });
  expect(second.status).toBe(200);
  expect(ids(second.body)).toEqual([12, 11]);
  expect(second.body.next).toBeNull();
});

check("new-comment", "A new comment is stored without the space around it and answered with its address", async ({ http, sql, expect }) => {
  const answer = await http<Body>({ method: "POST", path: "/posts/2/comments", body: { author: " Tomas ", text: "Works with rye too.\n" } });
  expect(answer.status).toBe(201);
  expect(answer.body.author).toBe("Tomas");
  expect(answer.body.text).toBe("Works with rye too.");
  expect(answer.headers.location).toBe(`/posts/2/comments/${answer.body.id}`);
  expect(await sql("select id, author, text, hidden from comment where post_id = 2")).toEqual([
    { id: answer.body.id, author: "Tomas", text: "Works with rye too.", hidden: false },
  ]);
  const list = await http<Body>({ path: "/posts/2/comments" });
  expect(list.body.comments).toEqual([answer.body]);
});

check("wrong-limit", "A limit of 0 is answered with 400 and an error for `limit`", async ({ http, expect }) => {
  const answer = await http<Body>({ path: "/posts/1/comments?limit=0" });
  expect(answer.status).toBe(400);
  expect(Object.keys(answer.body.errors)).toEqual(["limit"]);
});

check("empty-comment", "A comment without a text is answered with 400 and an error for `text`", async ({ http, sql, expect }) => {
  const answer = await http<Body>({ method: "POST", path: "/posts/1/comments", body: { author: "Tomas", text: "" } });
  expect(answer.status).toBe(400);
  expect(Object.keys(answer.body.errors)).toEqual(["text"]);
  expect(await sql("select count(*)::int as n from comment where author = 'Tomas'")).toEqual([{ n: 0 }]);
});
