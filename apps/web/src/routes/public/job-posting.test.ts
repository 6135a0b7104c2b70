import { expect, test } from "vitest";
import { jobPosting } from "./job-posting.ts";

type Post = Parameters<typeof jobPosting>[0];

function post(changes: Partial<Post> = {}): Post {
  return {
    id: "id",
    slug: "back-end-developer",
    state: "published",
    title: "Back-end developer",
    descriptionHtml: "<p>Work</p>",
    level: "mid",
    sector: "commerce",
    employmentType: "full-time",
    place: { type: "hybrid", locality: "Ghent", country: "BE" },
    pay: { min: 5_200_000, max: 6_400_000, currency: "EUR", period: "year" },
    publishedAt: "2026-11-22T09:00:00.000Z",
    validThrough: null,
    skills: [{ skillId: "sql", title: "SQL", weight: 3 }],
    organization: { name: "Lantern Books", slug: "lantern-books", website: null },
    ...changes,
  } as unknown as Post;
}

test("a published job has what job search engines require", () => {
  expect(jobPosting(post()).structured).toMatchObject({
    "@type": "JobPosting",
    title: "Back-end developer",
    description: "<p>Work</p>",
    datePosted: "2026-11-22",
    employmentType: "FULL_TIME",
    hiringOrganization: { name: "Lantern Books" },
    jobLocation: { address: { addressLocality: "Ghent", addressCountry: "BE" } },
    baseSalary: {
      currency: "EUR",
      value: { minValue: 52_000, maxValue: 64_000, unitText: "YEAR" },
    },
  });
});

test("a remote job names where applicants may live, and no place", () => {
  const { structured } = jobPosting(post({ place: { type: "remote", countries: ["PT", "ES"] } }));
  expect(structured).toMatchObject({
    jobLocationType: "TELECOMMUTE",
    applicantLocationRequirements: [{ name: "PT" }, { name: "ES" }],
  });
  expect(structured).not.toHaveProperty("jobLocation");
});

test.each(["closed", "preview"] as const)(
  "a %s job has no markup and is not to be found",
  (state) => {
    expect(jobPosting(post({ state }))).toMatchObject({ noindex: true });
    expect(jobPosting(post({ state }))).not.toHaveProperty("structured");
  },
);
