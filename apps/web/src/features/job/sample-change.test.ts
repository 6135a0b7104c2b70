import { expect, test } from "vitest";
import { sampleChangeWords } from "./sample-change.ts";

const ties = { sampleId: "ties", title: "Ties", minutes: 20 };
const twice = { sampleId: "twice", title: "Twice", minutes: 35 };
const work = { people: 3, samples: [{ sampleId: "ties", begun: 2 }] };

test("an unchanged list says nothing", () => {
  expect(sampleChangeWords({ before: [ties], after: [{ ...ties }], work })).toEqual([]);
});

test("what is added is asked of everybody in progress", () => {
  const [sentence] = sampleChangeWords({ before: [ties], after: [ties, twice], work });
  expect(sentence).toMatch(/^“Twice” is asked of all 3 people in progress/);
});

test("what is removed says how many had begun it", () => {
  expect(sampleChangeWords({ before: [ties, twice], after: [], work })).toEqual([
    expect.stringMatching(/^“Ties” leaves the rank, and 2 people have begun it/),
    "“Twice” is asked of nobody any more.",
  ]);
});

test("other minutes are the others', and who has begun keeps theirs", () => {
  const after = [{ ...ties, minutes: 30 }];
  expect(sampleChangeWords({ before: [ties], after, work })).toEqual([
    "“Ties” takes 30 minutes instead of 20; 2 who have begun keep that, so they had other conditions than the rest.",
  ]);
});

test("another order alone is told, too", () => {
  expect(sampleChangeWords({ before: [ties, twice], after: [twice, ties], work })).toHaveLength(1);
});
