import { defineConfig } from "vitest/config";
import { withoutCheck } from "./src/isolation/without-guard.ts";

export default defineConfig({
  plugins: [withoutCheck()],
  test: {
    name: "api",
    include: ["src/**/*.test.ts"],
    globalSetup: ["src/testing/start-postgres.ts"],
    // Files share a worker's modules: loading the router took longer than its tests. Each still has a database of its own.
    isolate: false,
    setupFiles: ["src/testing/refuse-console.ts"],
  },
});
