import { expect, test } from "vitest";
import { rankApplication, type RankedJob } from "./rank.ts";

const job: RankedJob = {
  skills: [
    { area: "databases", weight: 3 },
    { area: "apis", weight: 1 },
    { area: "foundations", weight: 5 },
  ],
  samples: [
    { sampleId: "report", title: "Report", responsibility: "databases" },
    { sampleId: "migration", title: "Migration", responsibility: "databases" },
    { sampleId: "webhook", title: "Webhook", responsibility: "apis" },
  ],
};

test("everything right is 100 points, nothing handed in is none", () => {
  const all = new Map(job.samples.map((sample) => [sample.sampleId, 1]));
  expect(rankApplication(job, all)).toMatchObject({ points: 100, complete: true });
  expect(rankApplication(job, new Map())).toMatchObject({ points: 0, complete: false });
});

test("the parts add up to the points, and each says why", () => {
  const rank = rankApplication(
    job,
    new Map([
      ["report", 0.5],
      ["migration", 1],
      ["webhook", 0.25],
    ]),
  );
  expect(rank.parts).toEqual([
    {
      responsibility: "databases",
      weight: 3,
      share: 0.75,
      samples: [
        { sampleId: "report", title: "Report", score: 0.5 },
        { sampleId: "migration", title: "Migration", score: 1 },
      ],
      score: 0.75,
      contribution: 56.25,
    },
    {
      responsibility: "apis",
      weight: 1,
      share: 0.25,
      samples: [{ sampleId: "webhook", title: "Webhook", score: 0.25 }],
      score: 0.25,
      contribution: 6.25,
    },
  ]);
  expect(rank.points).toBe(62.5);
});

test("a sample without verdict counts nothing, and a part without any has no score", () => {
  const rank = rankApplication(job, new Map([["report", 1]]));
  expect(rank.parts.map((part) => part.score)).toEqual([0.5, null]);
  expect(rank).toMatchObject({ points: 37.5, complete: false });
});

test("a responsibility that no skill names weighs 1, and skills that no sample proves weigh nothing", () => {
  const rank = rankApplication(
    { skills: [{ area: "foundations", weight: 5 }], samples: job.samples },
    new Map(),
  );
  expect(rank.parts.map((part) => [part.responsibility, part.share])).toEqual([
    ["databases", 0.5],
    ["apis", 0.5],
  ]);
});

test("a job without work samples ranks nobody and completes nobody", () => {
  expect(rankApplication({ skills: job.skills, samples: [] }, new Map())).toEqual({
    points: 0,
    complete: false,
    parts: [],
  });
});
