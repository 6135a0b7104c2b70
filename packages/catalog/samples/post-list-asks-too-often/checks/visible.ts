type Listed = { id: number };

check("the-same-answer", "The list is what it was", async ({ http, expect }) => {
  const answer = await http<{ posts: Listed[] }>({ path: "/posts" });
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    posts: [
      { id: 105, title: "A day off", author: { id: 2, name: "Jonas Lindqvist" }, tags: [], comment_count: 0, latest_comment: null },
      { id: 104, title: "Flour from three mills", author: null, tags: ["flour"], comment_count: 0, latest_comment: null },
      {
        id: 103, title: "Rye, and what it wants", author: { id: 1, name: "Amara Okafor" }, tags: ["rye"],
        comment_count: 1, latest_comment: { author_name: "Tomas", text: "It wants water." },
      },
      {
        id: 102, title: "Sourdough in winter", author: { id: 2, name: "Jonas Lindqvist" }, tags: ["rye", "winter"],
        comment_count: 1, latest_comment: { author_name: "Sofia", text: "Mine stays flat." },
      },
      {
        id: 101, title: "How we moved to a new oven", author: { id: 1, name: "Amara Okafor" }, tags: ["kitchen"],
        comment_count: 2, latest_comment: { author_name: "Rafael", text: "And the old one?" },
      },
    ],
  });
});

check("budget", "Five posts take at most five statements", async ({ http, cost, expect }) => {
  const answer = await http<{ posts: Listed[] }>({ path: "/posts" });
  expect(answer.body.posts).toHaveLength(5);
  expect((await cost()).queries).toBeLessThanOrEqual(5);
}, { weight: 4 });
