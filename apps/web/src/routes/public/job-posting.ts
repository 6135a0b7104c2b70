import { type OutputOf } from "#/lib/api-types.ts";
import { type PageHead } from "#/lib/head.ts";
import { levelWords, placeText } from "#/lib/words.ts";
import { minorUnits, payText } from "#/ui/money.tsx";

type Post = OutputOf<"jobPost.get">;

const employmentTypes = {
  "full-time": "FULL_TIME",
  "part-time": "PART_TIME",
  contract: "CONTRACTOR",
  internship: "INTERN",
} as const satisfies Record<Post["employmentType"], string>;

const units = { year: "YEAR", month: "MONTH", day: "DAY", hour: "HOUR" } as const;

/**
 * A job post's head: schema.org's JobPosting with what job search engines require (title, description, datePosted,
 * hiringOrganization, jobLocation or TELECOMMUTE with applicantLocationRequirements). A closed job has none of it.
 */
export function jobPosting(post: Post): PageHead {
  const title = `${post.title} at ${post.organization.name}`;
  const pay = post.pay === null ? "" : ` ${payText(post.pay)}.`;
  const description = `${levelWords[post.level]}. ${placeText(post.place)}.${pay}`;
  if (post.state !== "published") return { title, description, noindex: true };
  return {
    title,
    description,
    structured: {
      "@context": "https://schema.org",
      "@type": "JobPosting",
      title: post.title,
      description: post.descriptionHtml,
      identifier: { "@type": "PropertyValue", name: post.organization.name, value: post.id },
      datePosted: post.publishedAt?.slice(0, 10),
      ...(post.validThrough === null ? {} : { validThrough: post.validThrough }),
      employmentType: employmentTypes[post.employmentType],
      industry: post.sector,
      directApply: true,
      hiringOrganization: {
        "@type": "Organization",
        name: post.organization.name,
        ...(post.organization.website === null ? {} : { sameAs: post.organization.website }),
      },
      ...locationOf(post),
      ...salaryOf(post),
      skills: post.skills.map((skill) => skill.title).join(", "),
    },
  };
}

function locationOf({ place }: Post): Record<string, unknown> {
  if (place.type === "remote") {
    return {
      jobLocationType: "TELECOMMUTE",
      applicantLocationRequirements: place.countries.map((name) => ({ "@type": "Country", name })),
    };
  }
  return {
    jobLocation: {
      "@type": "Place",
      address: {
        "@type": "PostalAddress",
        addressLocality: place.locality,
        addressCountry: place.country,
      },
    },
  };
}

function salaryOf({ pay }: Post): Record<string, unknown> {
  if (pay === null) return {};
  const unit = minorUnits(pay.currency);
  return {
    baseSalary: {
      "@type": "MonetaryAmount",
      currency: pay.currency,
      value: {
        "@type": "QuantitativeValue",
        minValue: pay.min / unit,
        maxValue: pay.max / unit,
        unitText: units[pay.period],
      },
    },
  };
}
