export * from "./host.ts";
export * from "./verdict.ts";
