import { expect, test } from "vitest";
import { changesOf, draftOf, type JobDraft, patchOf, withStageIds } from "./job-draft.ts";

type Job = Parameters<typeof draftOf>[0];

function job(changes: Partial<Job> = {}): Job {
  return {
    title: "Back-end developer",
    description: "",
    sector: "commerce",
    level: "mid",
    employmentType: "full-time",
    aiPolicy: "allowed",
    place: { type: "on-site", locality: "Ghent", country: "BE" },
    pay: { min: 5_200_000, max: 6_400_000, currency: "EUR", period: "year" },
    paidWork: null,
    validThrough: null,
    skills: [],
    samples: [],
    stages: [
      { id: "stage-1", name: "Work samples" },
      { id: "stage-2", name: "Offer" },
    ],
    ...changes,
  } as unknown as Job;
}

function draft(changes: Partial<JobDraft> = {}): JobDraft {
  return { ...draftOf(job()), ...changes };
}

test("a job that was not touched has nothing to save", () => {
  const { patch, errors } = patchOf(draft());
  expect(changesOf(patchOf(draftOf(job())).patch, patch)).toEqual({});
  expect(errors).toEqual({});
});

test("amounts are typed as people write them and kept in minor units", () => {
  expect(patchOf(draft({ payMin: "48 000", payMax: "62,000.50" })).patch.pay).toMatchObject({
    min: 4_800_000,
    max: 6_200_050,
  });
  expect(
    patchOf(draft({ currency: "JPY", payMin: "7000000", payMax: "9000000" })).patch.pay,
  ).toMatchObject({
    min: 7_000_000,
    max: 9_000_000,
  });
});

test.each([
  [{ payMin: "62000", payMax: "" }, "Give both ends of the range."],
  [{ payMin: "about 60k", payMax: "70000" }, "Give amounts in figures, such as 62000."],
  [{ payMin: "70000", payMax: "60000" }, "The lower end is above the upper end."],
])("half a pay range is not sent: %o", (changes, sentence) => {
  const { patch, errors } = patchOf(draft(changes));
  expect(errors.pay).toBe(sentence);
  expect(patch).not.toHaveProperty("pay");
});

test("a field that is not whole stays behind, and the others are saved", () => {
  const before = patchOf(draft()).patch;
  const { patch, errors } = patchOf(draft({ title: " ", level: "senior" }));
  expect(changesOf(before, patch)).toEqual({ level: "senior" });
  expect(errors.title).toMatch(/missing/);
});

test("a stage that was made while another was being saved keeps its own id", () => {
  const added = { key: "new-1", id: null, name: "Interview" };
  const sent = [...draft().stages, added];
  const typedSince = draft({ stages: [...sent, { key: "new-2", id: null, name: "Trial day" }] });
  const stored = ["stage-1", "stage-2", "stage-3"].map((id, at) => ({
    id,
    name: sent[at]?.name ?? "",
  }));
  const { stages } = withStageIds(typedSince, sent, stored as unknown as Job["stages"]);
  expect(stages.map((stage) => stage.id)).toEqual(["stage-1", "stage-2", "stage-3", null]);
});
