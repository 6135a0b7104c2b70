import { type CreateHireRequestInput } from "@unsung/api/contract/hire-request";
import { demoDomain } from "./demo-stage.ts";

type DemoRequest = Omit<CreateHireRequestInput, "wanted" | "keep" | "website"> & {
  /** Days before today that it was sent. */
  sent: number;
  /** Somebody has opened it. */
  read: boolean;
};

/** What made-up people ask of the first demo organization. */
export const demoRequests: readonly DemoRequest[] = [
  {
    purpose:
      "We print and post photo calendars. In November the order queue runs full, the payment partner tells us things twice, and some customers get two parcels. We need somebody for three months who finds out why and mends it, together with our one developer.",
    skills: ["webhooks", "idempotency", "transactions"],
    level: "senior",
    sector: "commerce",
    place: { type: "remote", countries: ["BE", "DE", "NL"] },
    budget: { min: 550_00, max: 650_00, currency: "EUR", period: "day" },
    start: "within-a-month",
    developers: 1,
    name: "Marta Vinter",
    company: "Vinter Calendars",
    email: `marta.vinter@${demoDomain}`,
    sent: 9,
    read: true,
  },
  {
    purpose:
      "Our library lends tools: drills, ladders, a cider press. The list of what is free takes twelve seconds on a Saturday. We have a PostgreSQL, a PHP program that nobody likes, and two volunteers who want to learn from whoever comes.",
    skills: ["sql-joins", "query-tuning"],
    level: "mid",
    sector: "non-profit",
    place: { type: "hybrid", locality: "Antwerp", country: "BE" },
    budget: null,
    start: "within-three-months",
    developers: 1,
    name: "Baptiste Ooms",
    company: "Tool Library Zurenborg",
    email: `baptiste.ooms@${demoDomain}`,
    sent: 2,
    read: false,
  },
];
