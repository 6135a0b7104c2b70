import type { RequestPlace } from "@unsung/api/contract/guide";

/** From what people see down to what they never do, and the neighbour that is somebody else's. */
export const placeOrder: readonly RequestPlace[] = [
  "client",
  "network",
  "api",
  "logic",
  "database",
  "partner",
];

export const placeWords: Record<RequestPlace, { name: string; short: string }> = {
  client: { name: "Client", short: "Client" },
  network: { name: "Network", short: "Network" },
  api: { name: "API", short: "API" },
  logic: { name: "Logic", short: "Logic" },
  database: { name: "Database", short: "Database" },
  partner: { name: "Partner", short: "Partner" },
};
