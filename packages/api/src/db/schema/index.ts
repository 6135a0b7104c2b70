export * from "./application.ts";
export * from "./audit.ts";
export * from "./auth.ts";
export * from "./job.ts";
export * from "./organization.ts";
