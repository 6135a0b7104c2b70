import { defineConfig } from "@playwright/test";
import { address } from "./e2e/server.ts";

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  // One server and one database serve all files; each test brings its own people and organization.
  // A browser, the server and its grading keep two cores busy; a second browser only made each of them late.
  workers: 1,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: process.env["PLAYWRIGHT_JSON_OUTPUT_NAME"] ? [["list"], ["json"]] : [["list"]],
  webServer: {
    command: "node e2e/start-server.ts",
    url: `${address}/health/ready`,
    timeout: 120_000,
    // While a test is written, a server that runs already saves its start.
    reuseExistingServer: process.env["CI"] === undefined,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
  },
  use: {
    baseURL: address,
    browserName: "chromium",
    // A trace of every test took as long as the tests; `--trace on` records the one that is looked into.
    screenshot: "only-on-failure",
    launchOptions: {
      // `npm test` finds or installs one and says where.
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
