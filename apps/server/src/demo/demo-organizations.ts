import { type CreateJobInput } from "@unsung/api/contract/job";
import { type RetentionMonths, type Role } from "@unsung/api/contract/organization";

type DemoJob = Omit<CreateJobInput, "stages" | "validThrough" | "aiPolicy" | "paidWork"> &
  Partial<Pick<CreateJobInput, "aiPolicy" | "paidWork" | "stages">> & {
    /** Days before today that it was published; null for one that is still a draft. */
    published: number | null;
    closed?: boolean;
    applicants: number;
  };

export type DemoOrganization = {
  name: string;
  slug: string;
  website: string;
  about: string;
  retentionMonths: RetentionMonths;
  team: { name: string; role: Role }[];
  jobs: DemoJob[];
};

const eur = (min: number, max: number) => ({
  min: min * 100,
  max: max * 100,
  currency: "EUR",
  period: "year" as const,
});
const sample = (sampleId: string) => ({ sampleId, minutes: null });
const skill = (skillId: string, weight: number) => ({ skillId, weight });

/** Made-up companies. The first member of each team owns it. */
export const demoOrganizations: readonly DemoOrganization[] = [
  {
    name: "Lantern Books",
    slug: "lantern-books",
    website: "https://lantern-books.example",
    about:
      "An online shop for new and second-hand books, with its own warehouse in Ghent. Nine people build it; three of them live in the back end.\n\nWe deploy every day before lunch and nobody is on call alone.",
    retentionMonths: 12,
    team: [
      { name: "Rosa Lindqvist", role: "owner" },
      { name: "Tobias Amsel", role: "recruiter" },
      { name: "Mireille Okonkwo", role: "hiring-manager" },
      { name: "Jonas Petek", role: "interviewer" },
    ],
    jobs: [
      {
        title: "Back-end developer, orders and stock",
        description:
          "You look after the part of the shop that nobody sees: orders, stock and everything between a full basket and a parcel.\n\n**In your first months** you take over the monthly reports, which the buyers wait for, and make an order survive a customer who presses *Pay* twice.\n\n**You will work with** two other back-end developers, a designer who reads SQL, and a warehouse that calls when something is off.",
        sector: "commerce",
        level: "mid",
        employmentType: "full-time",
        place: { type: "hybrid", locality: "Ghent", country: "BE" },
        pay: eur(52_000, 64_000),
        skills: [
          skill("sql-joins", 4),
          skill("aggregation", 4),
          skill("n-plus-one", 3),
          skill("rest", 3),
          skill("transactions", 2),
        ],
        samples: [sample("best-customers-each-month"), sample("post-list-asks-too-often")],
        published: 24,
        applicants: 14,
      },
      {
        title: "Senior back-end developer, payments",
        description:
          "Payment partners tell us things twice, late, or not at all. You make sure that a customer never notices.\n\nYou own the integration with our two partners, the ledger behind it, and the on-call notes that let everybody else sleep.",
        sector: "commerce",
        level: "senior",
        employmentType: "full-time",
        place: { type: "remote", countries: ["BE", "DE", "ES", "FR", "NL", "PL", "PT"] },
        pay: eur(72_000, 88_000),
        skills: [
          skill("webhooks", 5),
          skill("idempotency", 5),
          skill("transactions", 4),
          skill("migrations", 2),
        ],
        samples: [sample("payment-told-twice"), sample("several-addresses")],
        paidWork: "75 minutes of work, paid with 90 euros whatever the outcome.",
        published: 17,
        applicants: 8,
      },
      {
        title: "Junior back-end developer, search",
        description:
          "Customers find a book by half of its title and the colour of its cover. You make the first half work.\n\nYou learn with Mireille, who has done this for ten years, and your code is in production in your first week.",
        sector: "commerce",
        level: "junior",
        employmentType: "full-time",
        place: { type: "on-site", locality: "Ghent", country: "BE" },
        pay: eur(38_000, 44_000),
        skills: [
          skill("sql-injection", 3),
          skill("input-validation", 3),
          skill("debugging", 2),
          skill("javascript", 2),
        ],
        samples: [sample("product-search-injection"), sample("prices-that-drift")],
        published: 12,
        applicants: 10,
      },
      {
        title: "Back-end developer, warehouse",
        description: "Scanners, shelves and a stock count that has to be right on Monday morning.",
        sector: "logistics",
        level: "mid",
        employmentType: "part-time",
        place: { type: "on-site", locality: "Ghent", country: "BE" },
        pay: eur(48_000, 58_000),
        skills: [skill("schema-design", 3), skill("constraints", 2)],
        samples: [sample("several-addresses")],
        published: null,
        applicants: 0,
      },
    ],
  },
  {
    name: "Fieldnote",
    slug: "fieldnote",
    website: "https://fieldnote.example",
    about:
      "A place where researchers keep and share their field notes. Small, quiet, paid for by universities; some 40 000 people write in it.\n\nFully remote, four-day week.",
    retentionMonths: 6,
    team: [
      { name: "Ines Carvalho", role: "owner" },
      { name: "Samuel Adeyemi", role: "hiring-manager" },
    ],
    jobs: [
      {
        title: "Back-end developer, API",
        description:
          "Other programs read from us more often than people do. You look after the API that they use: its pages, its limits, its answers when something is wrong.\n\nYou decide together with Samuel what version two looks like, and write it down so that others can build on it.",
        sector: "education",
        level: "mid",
        employmentType: "full-time",
        place: { type: "remote", countries: ["DE", "DK", "ES", "FI", "IE", "PT", "SE"] },
        pay: eur(58_000, 68_000),
        skills: [
          skill("rest", 4),
          skill("pagination", 4),
          skill("input-validation", 3),
          skill("api-documentation", 2),
        ],
        samples: [sample("comments-page-by-page")],
        published: 20,
        applicants: 9,
      },
      {
        title: "Back-end developer, privacy and access",
        description:
          "A note is read by its author, by the group it was shared with, and by nobody else. You make that true, and keep it true when somebody leaves a group.",
        sector: "education",
        level: "mid",
        employmentType: "full-time",
        place: { type: "remote", countries: ["DE", "DK", "ES", "FI", "IE", "PT", "SE"] },
        pay: eur(60_000, 70_000),
        skills: [
          skill("access-control", 5),
          skill("input-validation", 3),
          skill("privacy", 3),
          skill("sql-injection", 2),
        ],
        samples: [sample("somebody-elses-profile"), sample("product-search-injection")],
        published: 15,
        applicants: 11,
      },
      {
        title: "Database developer",
        description:
          "Twelve years of notes in one schema that has grown. You move it forward without losing a line.",
        sector: "education",
        level: "senior",
        employmentType: "contract",
        place: { type: "remote", countries: ["DE", "FR", "IE", "PT"] },
        pay: { min: 480_00, max: 620_00, currency: "EUR", period: "day" },
        skills: [skill("migrations", 5), skill("schema-design", 4), skill("constraints", 3)],
        samples: [sample("several-addresses"), sample("best-customers-each-month")],
        published: 9,
        applicants: 5,
      },
      {
        title: "Back-end developer, imports",
        description: "Notes arrive from paper, from spreadsheets and from a phone in the rain.",
        sector: "education",
        level: "junior",
        employmentType: "full-time",
        place: { type: "remote", countries: ["ES", "PT"] },
        pay: eur(40_000, 47_000),
        skills: [skill("debugging", 3), skill("data-structures", 2), skill("javascript", 2)],
        samples: [sample("prices-that-drift")],
        published: 40,
        closed: true,
        applicants: 6,
      },
    ],
  },
  {
    name: "Harbour & Rail",
    slug: "harbour-and-rail",
    website: "https://harbour-and-rail.example",
    about:
      "Tickets and timetables for ferries and the trains that meet them. When the weather turns, everybody asks us at the same moment.",
    retentionMonths: 18,
    team: [
      { name: "Dorothea Winkler", role: "owner" },
      { name: "Pavel Hrubý", role: "recruiter" },
      { name: "Aisha Rahman", role: "interviewer" },
    ],
    jobs: [
      {
        title: "Back-end developer, performance",
        description:
          "On an ordinary day we answer 200 requests a second; on the day of a storm, 6 000. You find out where the time goes, and give it back.\n\nYou read query plans for pleasure, and can explain one to somebody who sells tickets.",
        sector: "travel",
        level: "senior",
        employmentType: "full-time",
        place: { type: "hybrid", locality: "Hamburg", country: "DE" },
        pay: eur(70_000, 84_000),
        skills: [
          skill("n-plus-one", 5),
          skill("query-tuning", 5),
          skill("aggregation", 3),
          skill("explaining", 2),
        ],
        samples: [sample("post-list-asks-too-often"), sample("best-customers-each-month")],
        published: 21,
        applicants: 9,
      },
      {
        title: "Back-end developer, partners",
        description:
          "Eleven ferry companies, four railways, and not two that speak the same dialect of REST. You make them look alike.",
        sector: "travel",
        level: "mid",
        employmentType: "full-time",
        place: { type: "hybrid", locality: "Hamburg", country: "DE" },
        pay: eur(58_000, 70_000),
        skills: [
          skill("third-party-apis", 5),
          skill("webhooks", 4),
          skill("idempotency", 3),
          skill("rest", 3),
        ],
        samples: [sample("payment-told-twice")],
        published: 14,
        applicants: 7,
      },
      {
        title: "Back-end developer, fares",
        description:
          "Children, dogs, bicycles, return tickets and a voucher from 2019: what does it cost, and why?",
        sector: "travel",
        level: "junior",
        employmentType: "full-time",
        place: { type: "on-site", locality: "Hamburg", country: "DE" },
        pay: eur(44_000, 50_000),
        skills: [skill("debugging", 4), skill("testing", 3), skill("javascript", 3)],
        samples: [sample("prices-that-drift"), sample("product-search-injection")],
        published: 7,
        applicants: 7,
      },
      {
        title: "Working student, back end",
        description:
          "Sixteen hours a week beside your studies, on things that are used the week after.",
        sector: "travel",
        level: "junior",
        employmentType: "part-time",
        place: { type: "on-site", locality: "Hamburg", country: "DE" },
        pay: { min: 16_00, max: 18_50, currency: "EUR", period: "hour" },
        skills: [skill("sql-injection", 2), skill("rest", 2)],
        samples: [sample("product-search-injection")],
        published: 4,
        applicants: 4,
      },
    ],
  },
];
