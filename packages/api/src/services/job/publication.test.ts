import { expect, test } from "vitest";
import { type JobSampleDto } from "../../contract/job.ts";
import { missingForPublication, publicationWarnings } from "./publication.ts";

const now = new Date("2026-11-22T12:00:00Z");
const complete = {
  description: "Build the checkout.",
  pay: { min: 5_000_000, max: 6_000_000, currency: "EUR", period: "year" as const },
  paidWork: null,
  validThrough: null,
  samples: [],
};

function samples(...minutes: number[]): JobSampleDto[] {
  return minutes.map((value, index) => ({
    sampleId: `sample-${index}`,
    title: "A sample",
    responsibility: "databases",
    minutes: value,
  }));
}

test("a complete job lacks nothing", () => {
  expect(missingForPublication(complete, now)).toEqual([]);
});

test("description, pay range and a last day in the future are required", () => {
  const job = { ...complete, description: "", pay: null, validThrough: "2026-11-22T12:00:00Z" };
  expect(missingForPublication(job, now)).toHaveLength(3);
});

test("more than 120 minutes are refused, unless the company says what it pays", () => {
  expect(missingForPublication({ ...complete, samples: samples(60, 60) }, now)).toEqual([]);
  const long = { ...complete, samples: samples(60, 61) };
  expect(missingForPublication(long, now)).toEqual([expect.stringContaining("121 minutes")]);
  expect(missingForPublication({ ...long, paidWork: "EUR 100" }, now)).toEqual([]);
});

test("more than 60 minutes are warned about, and so is no work sample", () => {
  expect(publicationWarnings({ ...complete, samples: samples(30, 30) })).toEqual([]);
  expect(publicationWarnings({ ...complete, samples: samples(30, 31) })).toEqual([
    expect.stringContaining("61 minutes"),
  ]);
  expect(publicationWarnings(complete)).toHaveLength(1);
});
