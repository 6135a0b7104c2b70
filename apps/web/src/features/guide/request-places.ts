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

export const placeWords: Record<RequestPlace, string> = {
  client: "Client",
  network: "Network",
  api: "API",
  logic: "Logic",
  database: "Database",
  partner: "Partner",
};
