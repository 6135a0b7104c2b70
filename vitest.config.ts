import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: ["packages/*", "apps/server", "apps/web"],
    // Two cores, and most files hold a PostgreSQL or grading processes besides.
    maxWorkers: 2,
  },
});
