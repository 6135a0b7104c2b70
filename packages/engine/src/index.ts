export * from "./host.ts";
export { type SampleKind, type SampleManifest } from "./sample/manifest.ts";
export { type PublicSample, type Sample } from "./sample/sample.ts";
export * from "./verdict.ts";
