import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "api",
    include: ["src/**/*.test.ts"],
    globalSetup: ["src/testing/start-postgres.ts"],
    setupFiles: ["src/testing/refuse-console.ts"],
  },
});
