import { defineConfig } from "vitest/config";

// e2e/ is Playwright's.
export default defineConfig({ test: { include: ["src/**/*.test.{ts,tsx}"] } });
