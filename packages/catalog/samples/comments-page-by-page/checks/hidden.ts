type Comment = { id: number; author: string; text: string; created_at: string };
/** All that an answer may hold. */
type Body = { comments: Comment[]; next: string | null; errors: Record<string, string> } & Comment;
type Http = Parameters<Parameters<typeof check>[2]>[0]["http"];

const ids = (body: { comments: Comment[] }) => body.comments.map((comment) => comment.id);
const page = (limit: number, next?: string | null) =>
  `/posts/1/comments?limit=${limit}${next ? `&after=${encodeURIComponent(next)}` : ""}`;

/** Reads page after page; gives up after thirty. */
async function readAll(http: Http, limit: number): Promise<number[]> {
  const seen: number[] = [];
  let next: string | null = null;
  for (let count = 0; count < 30; count += 1) {
    const answer: { body: Body } = await http<Body>({ path: page(limit, next) });
    seen.push(...ids(answer.body));
    next = answer.body.next;
    if (next === null) return seen;
  }
  return seen;
}

check("every-limit", "However long the pages are, every comment comes once and in order", async ({ http, sql, expect }) => {
  await sql(`insert into comment (id, post_id, author, text, created_at)
             select 100 + n, 1, 'Reader ' || n, 'Comment ' || n, timestamptz '2025-04-01 12:00Z' + n * interval '1 minute'
             from generate_series(1, 20) as n`);
  const all = [...Array.from({ length: 20 }, (_, index) => 120 - index), 16, 15, 14, 12, 11];
  for (const limit of [1, 2, 7, 24, 25, 50]) {
    expect(await readAll(http, limit)).toEqual(all);
  }
});

check("twenty-by-default", "Without a limit a page has twenty comments", async ({ http, sql, expect }) => {
  await sql(`insert into comment (id, post_id, author, text, created_at)
             select 200 + n, 2, 'Reader', 'Comment', timestamptz '2025-04-01 12:00Z' + n * interval '1 minute' from generate_series(1, 21) as n`);
  const first = await http<Body>({ path: "/posts/2/comments" });
  expect(first.body.comments).toHaveLength(20);
  const second = await http<Body>({ path: `/posts/2/comments?after=${encodeURIComponent(first.body.next ?? "")}` });
  expect(ids(second.body)).toEqual([201]);
});

check("same-moment", "Comments of the same moment are neither lost nor repeated between pages", async ({ http, sql, expect }) => {
  await sql(`insert into comment (id, post_id, author, text, created_at)
             select 300 + n, 1, 'Bot', 'All at once', timestamptz '2025-05-01 00:00Z' from generate_series(1, 7) as n`);
  const all = [307, 306, 305, 304, 303, 302, 301, 16, 15, 14, 12, 11];
  for (const limit of [2, 3, 5]) {
    expect(await readAll(http, limit)).toEqual(all);
  }
});

check("written-between-pages", "A comment written while somebody reads repeats and hides none of the others", async ({ http, sql, expect }) => {
  const first = await http<Body>({ path: page(2) });
  expect(ids(first.body)).toEqual([16, 15]);
  await sql("insert into comment (id, post_id, author, text, created_at) values (400, 1, 'Tomas', 'Me too', '2025-06-01 10:00Z')");
  const second = await http<Body>({ path: page(2, first.body.next) });
  expect(ids(second.body)).toEqual([14, 12]);
  const third = await http<Body>({ path: page(2, second.body.next) });
  expect(ids(third.body)).toEqual([11]);
});

check("removed-between-pages", "When the last comment of a page is removed, the next page still follows it", async ({ http, sql, expect }) => {
  const first = await http<Body>({ path: page(2) });
  expect(ids(first.body)).toEqual([16, 15]);
  await sql("delete from comment where id in (15, 16)");
  const second = await http<Body>({ path: page(2, first.body.next) });
  expect(second.status).toBe(200);
  expect(ids(second.body)).toEqual([14, 12]);
});

check("imported-comments", "Comments imported later stand where their date puts them", async ({ http, sql, expect }) => {
  await sql(`insert into comment (id, post_id, author, text, created_at) values
             (500, 1, 'Old blog', 'From long ago', '2019-01-01 10:00Z'), (501, 1, 'Old blog', 'In between', '2025-03-01 10:00Z')`);
  expect(await readAll(http, 2)).toEqual([16, 15, 14, 501, 12, 11, 500]);
});

check("last-page-is-full", "A last page that is just full says that there is no more", async ({ http, expect }) => {
  const whole = await http<Body>({ path: page(5) });
  expect(ids(whole.body)).toEqual([16, 15, 14, 12, 11]);
  expect(whole.body.next).toBeNull();
  const empty = await http<Body>({ path: "/posts/2/comments" });
  expect(empty.status).toBe(200);
  expect(empty.body).toEqual({ comments: [], next: null });
});

check("impossible-limit", "A limit that is no whole number from 1 to 50 is refused", async ({ http, expect }) => {
  for (const limit of ["51", "-1", "many", "2.5", "10px", "5;1", "99999999999999999999"]) {
    const answer = await http<Body>({ path: `/posts/1/comments?limit=${encodeURIComponent(limit)}` });
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.errors)).toEqual(["limit"]);
  }
  for (const limit of [1, 50]) {
    expect((await http<Body>({ path: page(limit) })).status).toBe(200);
  }
});

check("nonsense-cursor", "An `after` that makes no sense is refused", async ({ http, expect }) => {
  for (const after of ["nonsense", "' or true --", "***", "2025-99-99"]) {
    const answer = await http<Body>({ path: page(3, after) });
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.errors)).toEqual(["after"]);
  }
  const both = await http<Body>({ path: "/posts/1/comments?limit=0&after=nonsense" });
  expect(both.status).toBe(400);
  expect(Object.keys(both.body.errors).sort()).toEqual(["after", "limit"]);
});

check("tampered-cursor", "A changed `after` is never a fault of the server", async ({ http, expect }) => {
  const first = await http<Body>({ path: page(2) });
  const next = first.body.next ?? "";
  for (const after of [next.replace(/\d/g, "9"), next.slice(0, -1), `${next}${next}`]) {
    const answer = await http<Body>({ path: page(2, after) });
    expect([200, 400]).toContain(answer.status);
  }
});

check("every-mistake", "Every wrong field of a comment is named at once", async ({ http, sql, expect }) => {
  const post = (body: NonNullable<Parameters<Http>[0]["body"]> | null) => http<Body>({ method: "POST", path: "/posts/1/comments", body });
  for (const body of [{}, null, { author: "", text: "" }, { author: 5, text: ["x"] }, { author: "a".repeat(61), text: "t".repeat(2001) }]) {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.errors).sort()).toEqual(["author", "text"]);
  }
  const one = await post({ author: "a".repeat(61), text: "Fine" });
  expect(Object.keys(one.body.errors)).toEqual(["author"]);
  expect(await sql("select count(*)::int as n from comment")).toEqual([{ n: 7 }]);
});

check("blank-is-empty", "White space alone is no author and no text", async ({ http, sql, expect }) => {
  const answer = await http<Body>({ method: "POST", path: "/posts/1/comments", body: { author: "   ", text: " \n\t " } });
  expect(answer.status).toBe(400);
  expect(Object.keys(answer.body.errors).sort()).toEqual(["author", "text"]);
  expect(await sql("select count(*)::int as n from comment")).toEqual([{ n: 7 }]);
});

check("longest-comment", "The longest author and text are accepted, and other fields are ignored", async ({ http, sql, expect }) => {
  const body = { author: ` ${"a".repeat(60)} `, text: "t".repeat(2000), id: 1, hidden: true, post_id: 3 };
  const answer = await http<Body>({ method: "POST", path: "/posts/1/comments", body });
  expect(answer.status).toBe(201);
  expect(Object.keys(answer.body).sort()).toEqual(["author", "created_at", "id", "text"]);
  expect(await sql("select post_id, hidden, length(author) as author, length(text) as text from comment where id = $1", [answer.body.id])).toEqual([
    { post_id: 1, hidden: false, author: 60, text: 2000 },
  ]);
});

check("shortest-comment", "An author and a text of one character are accepted", async ({ http, sql, expect }) => {
  const answer = await http<Body>({ method: "POST", path: "/posts/1/comments", body: { author: "T", text: "!" } });
  expect(answer.status).toBe(201);
  expect(await sql("select author, text from comment where id = $1", [answer.body.id])).toEqual([{ author: "T", text: "!" }]);
});

check("draft", "A post that is missing or not published answers 404, to readers and to writers", async ({ http, sql, expect }) => {
  for (const id of ["3", "999", "abc", "99999999999"]) {
    expect((await http<Body>({ path: `/posts/${id}/comments` })).status).toBe(404);
    const answer = await http<Body>({ method: "POST", path: `/posts/${id}/comments`, body: { author: "Tomas", text: "First!" } });
    expect(answer.status).toBe(404);
  }
  expect(await sql("select count(*)::int as n from comment")).toEqual([{ n: 7 }]);
});

check("post-of-two-digits", "Comments of every post are found, whatever its number", async ({ http, sql, expect }) => {
  await sql("insert into post (id, title, published) values (4711, 'Late', true)");
  const added = await http({ method: "POST", path: "/posts/4711/comments", body: { author: "Ida", text: "First" } });
  expect(added.status).toBe(201);
  const answer = await http<{ comments: { text: string }[] }>({ method: "GET", path: "/posts/4711/comments" });
  expect(answer.status).toBe(200);
  expect(answer.body.comments.map(({ text }) => text)).toEqual(["First"]);
});
