import { expect, test } from "vitest";
import { checkCatalog } from "./check-catalog.ts";
import {
  change,
  discipline,
  handover,
  problemsAfter,
  skill,
  study,
} from "./testing/small-guide.ts";

test("there is nothing to say about the guide of this repository", async () => {
  expect(await checkCatalog()).toEqual([]);
});

test("there is nothing to say about a sound guide", async () => {
  expect(await problemsAfter({})).toEqual([]);
});

test("an id that nothing has is refused with file, line and key", async () => {
  const second = skill("second", { level: "mid", prerequisites: ["first", "third"] });
  expect(await problemsAfter({ "skills/second.yaml": second })).toEqual([
    'data/skills/second.yaml:9: prerequisites[1]: "third" is no skill of the catalogue',
  ]);
});

test("a link to nothing is refused with the line on which it stands", async () => {
  const second = skill("second", {
    level: "mid",
    prerequisites: ["first"],
    example:
      "One.\n\nTwo.\n\nSee [three](challenge:three), [four](cooking:four) and `[five](tool:five)`.",
    why: "word ".repeat(160),
  });
  expect(await problemsAfter({ "skills/second.yaml": second })).toEqual([
    'data/skills/second.yaml:11: example: "three" is no challenge of the catalogue',
    'data/skills/second.yaml:11: example: "cooking:four" leads nowhere: a link is like skill:indexing, or an https address',
  ]);
});

test("a source that nobody has described is refused", async () => {
  const text = `${"word ".repeat(160)}\n\nHalf of them.[^nobody]`;
  const article = change.article({
    sections: [{ id: "one", title: "One", text }],
    sources: ["nobody"],
  });
  expect(
    await problemsAfter({ "articles/an-article.yaml": article, "sources.yaml": [study] }),
  ).toEqual([
    'data/articles/an-article.yaml:10: sections[0].text: "nobody" is no source of the catalogue',
    'data/articles/an-article.yaml:14: sources[0]: "nobody" is no source of the catalogue',
  ]);
});

test("a circle of prerequisites is told as the way around it", async () => {
  const circle = {
    "skills/first.yaml": skill("first", { prerequisites: ["third"], why: "[a](page:an-article)" }),
    "skills/second.yaml": skill("second", { prerequisites: ["first"] }),
    "skills/third.yaml": skill("third", { prerequisites: ["second"] }),
  };
  expect(await problemsAfter(circle)).toContain(
    "data/skills/second.yaml:8: prerequisites[0]: is a circle: first → third → second → first",
  );
});

test("a skill that is its own prerequisite is a circle", async () => {
  const first = skill("first", { prerequisites: ["first"] });
  expect(await problemsAfter({ "skills/first.yaml": first })).toContain(
    "data/skills/first.yaml:8: prerequisites[0]: is a circle: first → first",
  );
});

test("two ways to the same prerequisite are no circle", async () => {
  const diamond = {
    "skills/third.yaml": skill("third", { level: "mid", prerequisites: ["first"] }),
    "skills/fourth.yaml": skill("fourth", { level: "senior", prerequisites: ["second", "third"] }),
    "tools/hammer.yaml": change.tool({ skills: ["fourth"] }),
  };
  expect(await problemsAfter(diamond)).toEqual([]);
});

test("a prerequisite of a higher level is noticed", async () => {
  const second = skill("second", { level: "junior", prerequisites: ["first"] });
  const first = skill("first", { level: "senior", why: "[a](page:an-article)" });
  expect(
    await problemsAfter({ "skills/first.yaml": first, "skills/second.yaml": second }),
  ).toContain(
    'data/skills/second.yaml:8: prerequisites[0]: "first" is of a higher level than junior',
  );
});

test("a skill that nothing names is noticed", async () => {
  expect(await problemsAfter({ "skills/third.yaml": skill("third") })).toEqual([
    "data/skills/third.yaml:1: nothing names this skill",
  ]);
});

test("a tool that no skill uses is noticed", async () => {
  const idle = change.tool({ what: "w ".repeat(150), example: "e ".repeat(150) });
  expect(await problemsAfter({ "tools/idle.yaml": idle })).toEqual([
    "data/tools/idle.yaml:1: no skill uses this tool",
  ]);
});

test("an article that nothing links to is noticed", async () => {
  expect(await problemsAfter({ "skills/first.yaml": skill("first") })).toEqual([
    "data/articles/an-article.yaml:1: nothing links to this article",
  ]);
});

test("a skill with neither a sample nor an interview question is noticed", async () => {
  const second = skill("second", { level: "mid", prerequisites: ["first"], interview: [] });
  expect(await problemsAfter({ "skills/second.yaml": second })).toEqual([
    "data/skills/second.yaml:1: neither a sample nor an interview question evidences this",
  ]);
});

test("a page of too few words is noticed, whose code does not count", async () => {
  const second = skill("second", {
    level: "mid",
    prerequisites: ["first"],
    why: "Short.",
    example: `Such as:\n\n\`\`\`sql\n${"select 1;\n".repeat(100)}\`\`\``,
  });
  expect(await problemsAfter({ "skills/second.yaml": second })).toEqual([
    "data/skills/second.yaml:1: has 22 words, not 150 to 600",
  ]);
});

test("a page of too many words is noticed", async () => {
  const sections = Array.from({ length: 6 }, (_, index) => ({
    id: `s-${index}`,
    title: "One",
    text: `${`s${index} `.repeat(110)}[^count]`,
  }));
  const article = change.article({ sections });
  expect(await problemsAfter({ "articles/an-article.yaml": article })).toEqual([
    "data/articles/an-article.yaml:1: has 670 words, not 150 to 600",
  ]);
});

test("a figure about the world without a source is noticed, one of a made-up scene is not", async () => {
  const second = skill("second", {
    level: "mid",
    prerequisites: ["first"],
    why: `${"why ".repeat(120)}\n\nIt costs € 300.\n\nSo does \`like '%5%'\`.`,
    example: `${"how ".repeat(120)}\n\nThe mug costs 12 euros, 10 % less than before.`,
    summary: "In 30% of cases.",
  });
  expect(await problemsAfter({ "skills/second.yaml": second })).toEqual([
    'data/skills/second.yaml:4: summary: "0%" is a figure without [^source]',
    'data/skills/second.yaml:8: why: "€ 3" is a figure without [^source]',
  ]);
});

test("a source that nothing uses is noticed in both places", async () => {
  const article = change.article({
    sections: [{ id: "one", title: "One", text: "word ".repeat(160) }],
  });
  const other = {
    id: "other",
    title: "O",
    publisher: "U",
    url: "https://example.com/",
    date: "2026",
  };
  expect(await problemsAfter({ "articles/an-article.yaml": article })).toEqual([
    'data/articles/an-article.yaml:11: sources[0]: nothing here refers to "count"',
  ]);
  expect(
    await problemsAfter({
      "articles/an-article.yaml": { ...article, sources: [] },
      "sources.yaml": [other, study],
    }),
  ).toEqual(['data/sources.yaml:1: [0].id: nothing uses "other"']);
});

test("a source that an entry does not list is noticed", async () => {
  expect(
    await problemsAfter({ "articles/an-article.yaml": change.article({ sources: [] }) }),
  ).toEqual([
    'data/articles/an-article.yaml:10: sections[0].text: "count" is not among its sources',
  ]);
});

test("a sentence that stands in two entries is noticed", async () => {
  const sentence = "These six words stand here twice.";
  const changes = {
    "skills/first.yaml": skill("first", {
      why: `${sentence} ${"a ".repeat(99)} [a](page:an-article)`,
    }),
    "skills/second.yaml": skill("second", {
      level: "mid",
      prerequisites: ["first"],
      why: `${"b ".repeat(99)}\n\nBefore it. ${sentence}`,
    }),
  };
  expect(await problemsAfter(changes)).toEqual([
    `data/skills/second.yaml:8: why: "${sentence}" stands in data/skills/first.yaml too`,
  ]);
});

test("two disciplines without a handover, or with two, are noticed", async () => {
  const disciplines = {
    "disciplines/baking.yaml": discipline("baking"),
    "disciplines/serving.yaml": discipline("serving"),
  };
  const over = handover("serving", "baking");
  expect(await problemsAfter({ ...disciplines, "handovers.yaml": [over] })).toEqual([]);
  expect(await problemsAfter(disciplines)).toEqual([
    "data/handovers.yaml: 0 handovers between baking and serving, not one",
  ]);
  expect(await problemsAfter({ ...disciplines, "handovers.yaml": [over, over] })).toEqual([
    "data/handovers.yaml: 2 handovers between baking and serving, not one",
  ]);
});

test("a handover in which one side gives nothing is refused", async () => {
  const over = handover("serving", "baking");
  const gives = [{ from: "serving", what: "Orders.", example: "Two rolls." }];
  await expect(problemsAfter({ "handovers.yaml": [{ ...over, gives }] })).rejects.toThrow(
    "data/handovers.yaml:6: [0].gives: must hold something from either side",
  );
});
